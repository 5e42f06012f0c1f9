// Of each side and key three things are known: what is gone, what is added, and which of the added values stands for
// which of those that are gone (a number of the same kind). What they did is then done to the target, value by value,
// unless my side did something else to the same value.

#include "compare/merge.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

#include "text/ascii.hpp"
#include "vcard/decode.hpp"

namespace contacts {

namespace {

// Calls f with the member of Entry that a key's list of values is; false for keys of one value.
template <typename F>
bool with_list(const Key& key, F f) {
  const auto take = [&](const auto& type) {
    f(type.member);
    return true;
  };
  return std::visit(
      Overloaded{
          [&](const TextsKey& type) { return take(type); }, [&](const ReferencesKey& type) { return take(type); },
          [&](const TypedValuesKey& type) { return take(type); }, [&](const AddressesKey& type) { return take(type); },
          [&](const ContentLinesKey& type) { return take(type); }, [](const auto& /*type*/) { return false; }},
      key.type);
}

bool is_list(const Key& key) {
  return with_list(key, [](auto /*member*/) {});
}

// A value that took the place of another: indexes into what was and what is.
struct Replaced {
  std::size_t was = 0;
  std::size_t is = 0;
};

struct ListDelta {
  std::vector<Replaced> replaced;
  std::vector<std::size_t> gone;
  std::vector<std::size_t> added;
};

std::string property_name_of(const Said& line) {
  const std::optional<Property> property = parse_content_line(line.shown, VcardVersion::V4);
  return property ? property->name : std::string();
}

// Whether an added value may stand for one that is gone, whatever it says: numbers and addresses of one kind do, and
// lines of one name; tags and nicknames are each for itself.
bool may_replace(const Key& key, const Said& was, const Said& is) {
  return std::visit(Overloaded{[&](const TypedValuesKey&) { return was.kind == is.kind; },
                               [&](const AddressesKey&) { return was.kind == is.kind; },
                               [&](const ContentLinesKey&) { return property_name_of(was) == property_name_of(is); },
                               [](const auto&) { return false; }},
                    key.type);
}

bool is_typed(const Key& key) {
  return std::holds_alternative<TypedValuesKey>(key.type) || std::holds_alternative<AddressesKey>(key.type);
}

class Lists {
 public:
  Lists(const Key& key, const Version& version, std::string_view region)
      : before(said_of(key, version.before, region, version.tolerance)),
        now(said_of(key, version.now, region, version.tolerance)) {
    Unlike differing = unlike(key, before, now, version.tolerance);
    const auto pair = [&](auto is_pair) {
      std::erase_if(differing.gone, [&](std::size_t was) {
        const auto found =
            std::ranges::find_if(differing.added, [&](std::size_t is) { return is_pair(before[was], now[is]); });
        if (found == differing.added.end()) return false;
        delta.replaced.push_back({was, *found});
        differing.added.erase(found);
        return true;
      });
    };
    pair([&](const Said& was, const Said& is) {
      Said as_it_was = was;
      as_it_was.kind = is.kind;
      return was.essence == is.essence || is_same(key, as_it_was, is, Tolerance::Clients);
    });
    pair([&](const Said& was, const Said& is) { return may_replace(key, was, is); });
    // The only number of somebody that became another one, of whatever kind.
    if (is_typed(key) && differing.gone.size() == 1 && differing.added.size() == 1)
      pair([](const Said&, const Said&) { return true; });
    delta.gone = std::move(differing.gone);
    delta.added = std::move(differing.added);
  }

  std::vector<Said> before;
  std::vector<Said> now;
  ListDelta delta;
};

class Merge {
 public:
  Merge(const Entry& target, const Version& mine, const Version& theirs, const MergeRules& rules)
      : mine_(mine), theirs_(theirs), rules_(rules), result_{target, {}} {}

  Merged merge() {
    for (const Key& key : keys) {
      if (!belongs_to(key, result_.entry.type)) continue;
      key_ = &key;
      if (is_list(key)) {
        merge_list();
      } else {
        merge_single();
      }
    }
    return std::move(result_);
  }

 private:
  // ---- Keys of one value

  static const Said* only(const std::vector<Said>& values) { return values.empty() ? nullptr : &values.front(); }
  [[nodiscard]] bool are_same(const Said* before, const Said* after, Tolerance tolerance) const {
    if (before == nullptr || after == nullptr) return before == after;
    return is_same(*key_, *before, *after, tolerance);
  }

  void merge_single() {
    const auto said = [&](const Entry& entry, Tolerance tolerance) {
      return said_of(*key_, entry, rules_.region, tolerance);
    };
    const std::vector<Said> was = said(theirs_.before, theirs_.tolerance);
    const std::vector<Said> is = said(theirs_.now, theirs_.tolerance);
    if (are_same(only(was), only(is), theirs_.tolerance)) return;
    if (is.empty() && (rules_.is_hidden_from_them(*key_) || is_required(*key_))) return;
    const std::vector<Said> my_was = said(mine_.before, mine_.tolerance);
    const std::vector<Said> my_is = said(mine_.now, mine_.tolerance);
    if (are_same(only(said(mine_.now, theirs_.tolerance)), only(is), theirs_.tolerance)) return;
    const bool is_mine = !are_same(only(my_was), only(my_is), mine_.tolerance);
    const auto text_of = [](const std::vector<Said>& values) { return values.empty() ? Said{} : values.front(); };
    if (is_mine && rules_.wins == Wins::Neither)
      result_.conflicts.push_back({key_, text_of(my_was), text_of(my_is), text_of(was), text_of(is)});
    if (!is_mine || rules_.wins == Wins::Theirs) copy_value(*key_, theirs_.now, result_.entry);
  }

  // ---- Lists

  void merge_list() {
    const Lists theirs(*key_, theirs_, rules_.region);
    const ListDelta& delta = theirs.delta;
    if (delta.gone.empty() && delta.added.empty() && delta.replaced.empty()) return;
    const Lists mine(*key_, mine_, rules_.region);
    groups_.clear();
    for (const Replaced& one : delta.replaced)
      replace(theirs, mine, one);
    if (!rules_.is_hidden_from_them(*key_)) {
      for (const std::size_t was : delta.gone)
        remove(was);
    }
    for (const std::size_t is : delta.added)
      add(is);
  }

  [[nodiscard]] std::vector<Said> in_target() const {
    return said_of(*key_, result_.entry, rules_.region, Tolerance::Clients);
  }

  // A value of another list as one of the target's: with the same tolerance.
  [[nodiscard]] Said comparable(const Entry& entry, std::size_t index) const {
    return said_of(*key_, entry, rules_.region, Tolerance::Clients)[index];
  }

  [[nodiscard]] std::optional<std::size_t> find(const Said& value, bool is_kind_compared = true) const {
    const std::vector<Said> all = in_target();
    const auto is_it = [&](const Said& one) {
      return !one.essence.empty() &&
             (is_kind_compared ? is_same(*key_, value, one, Tolerance::Clients) : value.essence == one.essence);
    };
    const auto found = std::ranges::find_if(all, is_it);
    if (found == all.end()) return std::nullopt;
    return static_cast<std::size_t>(found - all.begin());
  }

  // Whether my side replaced this value, and by what.
  [[nodiscard]] const Replaced* my_replacement(const Lists& mine, const Said& was) const {
    const auto found = std::ranges::find_if(mine.delta.replaced, [&](const Replaced& one) {
      return is_same(*key_, comparable(mine_.before, one.was), was, Tolerance::Clients);
    });
    return found == mine.delta.replaced.end() ? nullptr : &*found;
  }

  void replace(const Lists& theirs, const Lists& mine, const Replaced& one) {
    const Said was = comparable(theirs_.before, one.was);
    const Said is = comparable(theirs_.now, one.is);
    const Replaced* const by_me = my_replacement(mine, was);
    if (by_me != nullptr) {
      const Said my_is = comparable(mine_.now, by_me->is);
      if (is_same(*key_, my_is, is, Tolerance::Clients) && my_is.kind == is.kind) return;
      if (rules_.wins == Wins::Mine) return;
      if (rules_.wins == Wins::Neither) {
        result_.conflicts.push_back(
            {key_, mine.before[by_me->was], mine.now[by_me->is], theirs.before[one.was], theirs.now[one.is]});
        return;
      }
      if (const auto at = find(my_is)) set(*at, one);
      return;
    }
    if (const auto at = find(was)) {
      const bool is_there = was.essence != is.essence && find(is);
      if (is_there) {
        erase(*at);
      } else {
        set(*at, one);
      }
    } else {
      add(one.is);
    }
  }

  // What my side replaced is not found any more, and stays.
  void remove(std::size_t index) {
    if (const auto at = find(comparable(theirs_.before, index))) erase(*at);
  }

  void add(std::size_t index) {
    const Said value = comparable(theirs_.now, index);
    if (const auto at = find(value, false)) {
      const bool has_kind = value.kind != ValueKind::Unspecified;
      if (has_kind && rules_.wins == Wins::Theirs && !gives_my_kind(value, *at)) set_kind(*at, index);
      return;
    }
    with_list(*key_, [&](auto member) {
      (result_.entry.*member).push_back((theirs_.now.*member)[index]);
      if constexpr (std::is_same_v<decltype(member), std::vector<std::string> Entry::*>) regroup(member);
    });
  }

  // Whether their side gives a value, which it may have several times, a kind that mine gives it. The target need not
  // say that kind.
  [[nodiscard]] bool gives_my_kind(const Said& value, std::size_t at) const {
    const auto kinds_of = [&](const Entry& entry) {
      std::set<ValueKind> kinds;
      for (const Said& one : said_of(*key_, entry, rules_.region, Tolerance::Clients)) {
        if (one.essence == value.essence) kinds.insert(one.kind);
      }
      return kinds;
    };
    std::set<ValueKind> mine = kinds_of(mine_.now);
    if (mine.empty()) mine.insert(in_target()[at].kind);
    const std::set<ValueKind> theirs = kinds_of(theirs_.now);
    return std::ranges::any_of(mine, [&](ValueKind kind) { return theirs.contains(kind); });
  }

  void erase(std::size_t at) {
    with_list(*key_, [&](auto member) {
      auto& list = result_.entry.*member;
      list.erase(list.begin() + static_cast<std::ptrdiff_t>(at));
    });
  }

  void set_kind(std::size_t at, std::size_t index) {
    with_list(*key_, [&](auto member) {
      if constexpr (requires { (result_.entry.*member)[at].kind; })
        (result_.entry.*member)[at].kind = (theirs_.now.*member)[index].kind;
    });
  }

  // The value in the place of the one it replaces. What did not change of it, the kind or the way to write it, stays as
  // the target has it.
  void set(std::size_t at, const Replaced& one) {
    const Said was = said_of(*key_, theirs_.before, rules_.region, theirs_.tolerance)[one.was];
    const Said is = said_of(*key_, theirs_.now, rules_.region, theirs_.tolerance)[one.is];
    with_list(*key_, [&](auto member) {
      auto& value = (result_.entry.*member)[at];
      const auto& theirs = (theirs_.now.*member)[one.is];
      if constexpr (requires { value.kind; }) {
        const ValueKind kind = was.kind == is.kind || is.kind == ValueKind::Unspecified ? value.kind : theirs.kind;
        if (was.essence != is.essence) value = theirs;
        value.kind = kind;
      } else {
        value = theirs;
      }
      if constexpr (std::is_same_v<decltype(member), std::vector<std::string> Entry::*>) move_last(member, at);
    });
  }

  // ---- Groups of content lines

  // A line that came last gets a group that no other line of the target has, the same one for all of its group.
  void regroup(std::vector<std::string> Entry::*member) {
    if (!std::holds_alternative<ContentLinesKey>(key_->type)) return;
    std::vector<std::string>& lines = result_.entry.*member;
    std::optional<Property> property = parse_content_line(lines.back(), VcardVersion::V4);
    if (!property || property->group.empty()) return;
    const auto known = std::ranges::find(groups_, property->group, &std::pair<std::string, std::string>::first);
    if (known == groups_.end()) {
      const std::string fresh = free_group({lines.begin(), lines.end() - 1}, property->group);
      groups_.emplace_back(property->group, fresh);
      property->group = fresh;
    } else {
      property->group = known->second;
    }
    lines.back() = write_content_line(*property, VcardVersion::V4);
  }

  void move_last(std::vector<std::string> Entry::*member, std::size_t at) {
    if (!std::holds_alternative<ContentLinesKey>(key_->type)) return;
    std::vector<std::string>& lines = result_.entry.*member;
    std::rotate(lines.begin() + static_cast<std::ptrdiff_t>(at), lines.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                lines.end());
    regroup(member);
  }

  static std::string free_group(const std::vector<std::string>& lines, const std::string& wanted) {
    std::set<std::string> used;
    for (const std::string& line : lines) {
      const std::optional<Property> property = parse_content_line(line, VcardVersion::V4);
      if (property && !property->group.empty()) used.insert(upper_case(property->group));
    }
    std::string group = wanted;
    for (std::size_t i = 1; used.contains(upper_case(group)); ++i)
      group = "item" + std::to_string(i);
    return group;
  }

  const Version& mine_;
  const Version& theirs_;
  const MergeRules& rules_;
  Merged result_;
  const Key* key_ = nullptr;
  std::vector<std::pair<std::string, std::string>> groups_;  // theirs, and what each is in the target
};

}  // namespace

Merged merge(const Entry& target, const Version& mine, const Version& theirs, const MergeRules& rules) {
  return Merge(target, mine, theirs, rules).merge();
}

bool undo(const Key& key, const Said& was, const Said& is, const Entry& before, std::string_view region, Entry& now) {
  bool is_undone = true;
  const bool is_of_list = with_list(key, [&](auto member) {
    const auto index_of = [&](const Entry& entry, const Said& value) {
      const std::vector<Said> all = said_of(key, entry, region, Tolerance::Exact);
      const auto found = std::ranges::find(all, value.shown, &Said::shown);
      return static_cast<std::size_t>(found - all.begin());
    };
    const std::size_t from = index_of(before, was);
    const std::size_t to = index_of(now, is);
    is_undone = from < (before.*member).size() && to < (now.*member).size();
    if (is_undone) (now.*member)[to] = (before.*member)[from];
  });
  if (!is_of_list) copy_value(key, before, now);
  return is_undone;
}

}  // namespace contacts

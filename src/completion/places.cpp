#include "completion/places.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace contacts {

namespace {

class Collection {
 public:
  void add(const ValueShape& value, Place place) {
    place.is_list = value.is_list;
    const auto same = std::ranges::find_if(
        all_, [&](const Places& one) { return one.accepts == value.accepts && one.words == value.words; });
    if (same != all_.end()) {
      same->places.push_back(std::move(place));
    } else {
      all_.push_back(Places{value.accepts, value.words, {std::move(place)}});
    }
  }

  void add_options(const std::string& command, const std::vector<OptionShape>& options) {
    for (const OptionShape& option : options) {
      if (!option.value) continue;
      for (const std::string& name : option.names)
        add(*option.value, Place{command, name});
    }
  }

  void add_arguments(const CommandShape& command) {
    for (std::size_t i = 0; i < command.arguments.size(); ++i)
      add(command.arguments[i].value, place_of_argument(command, i));
  }

  [[nodiscard]] std::vector<Places> take() { return std::move(all_); }

 private:
  std::vector<Places> all_;
};

ValueShape command_value(const ProgramShape& program) {
  ValueShape value{"COMMAND", Accepts::Words, {}, false};
  for (const CommandShape& command : program.commands)
    value.words.push_back(Word{command.name, command.description});
  return value;
}

void append_names(const std::vector<OptionShape>& options, std::vector<std::string>& names) {
  for (const OptionShape& option : options)
    std::ranges::copy(option.names, std::back_inserter(names));
}

}  // namespace

std::string to_string(const Place& place) {
  return place.command + " " + place.what;
}

Place place_of_argument(const CommandShape& command, std::size_t index) {
  const std::size_t number = index + 1;
  return Place{command.name, command.arguments[index].is_repeatable ? "*" : std::to_string(number), false, number};
}

std::vector<Places> places_of(const ProgramShape& program) {
  Collection places;
  places.add(command_value(program), Place{{}, "1"});
  for (const CommandShape& command : program.commands) {
    places.add_options(command.name, command.options);
    places.add_arguments(command);
  }
  places.add_options({}, program.options);
  return places.take();
}

std::vector<std::string> option_names(const ProgramShape& program, const CommandShape& command) {
  std::vector<std::string> names;
  append_names(command.options, names);
  append_names(program.options, names);
  return names;
}

std::vector<std::string> directory_options(const ProgramShape& program) {
  std::vector<std::string> names;
  for (const OptionShape& option : program.options) {
    if (option.value && option.value->accepts == Accepts::Files)
      std::ranges::copy(option.names, std::back_inserter(names));
  }
  return names;
}

}  // namespace contacts

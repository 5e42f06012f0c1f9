// JSON (RFC 8259), for programs.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/diagnostic.hpp"
#include "render/formats.hpp"
#include "render/tags.hpp"

namespace contacts {

// An array of objects, one an entry; "[]" when there is none. Keys are the names of fields; absent values have no key.
// Values that can be several are always arrays; e-mail addresses, numbers and web pages are objects with "value" and,
// where it is known, "kind", numbers also "e164"; addresses are objects with the keys of the file. Matches of a search
// have "matched", the names of the fields that the words were found in. What a contact has through its organisation is
// in "inherited": for "phone", "address" and "url" the id it is "from" and the "values".
void render_json(const Results& results, const Layout& layout, std::string& out);

// What is printed of an entry beside its keys that was made of running text.
struct Origin {
  std::string text;                                         // of the line that it is from; empty: it is of a card
  std::vector<std::pair<std::string, std::string>> doubts;  // keys and values that may belong to it
};

// The objects of the last entries, one for each of `origins`, as render_json() makes them. Behind "file" and "line"
// stand "text", where there is one, and where there are any "doubts", objects with "key" and "value".
void render_imported_json(const Directory& directory, const std::vector<Origin>& origins, std::string& out);

// The same objects, one a line, without an array around them.
void render_jsonl(const Results& results, const Layout& layout, std::string& out);

// An array of objects with "tag" and "count".
void render_tags_json(const std::vector<TagCount>& tags, std::string& out);

// An array of objects with file, line, column, severity and message.
void render_diagnostics_json(const std::vector<SourceFile>& files, const std::vector<Diagnostic>& diagnostics,
                             std::string& out);

}  // namespace contacts

// JSON (RFC 8259), for programs.
#pragma once

#include <string>
#include <vector>

#include "directory/diagnostic.hpp"
#include "render/formats.hpp"
#include "render/tags.hpp"

namespace contacts {

// An array of objects, one an entry; "[]" when there is none. Keys are the names of fields; absent values have no key.
// Values that can be several are always arrays; e-mail addresses, numbers and web pages are objects with "value" and,
// where it is known, "kind", numbers also "e164"; addresses are objects with the keys of the file. Matches of a search
// have "matched", the names of the fields that the words were found in. What a contact has through its organisation is
// in "inherited": for "phone", "address" and "url" the id it is "from" and the "values".
void render_json(const Results& results, const Layout& layout, std::string& out);

// The same objects, one a line, without an array around them.
void render_jsonl(const Results& results, const Layout& layout, std::string& out);

// An array of objects with "tag" and "count".
void render_tags_json(const std::vector<TagCount>& tags, std::string& out);

// An array of objects with file, line, column, severity and message.
void render_diagnostics_json(const std::vector<SourceFile>& files, const std::vector<Diagnostic>& diagnostics,
                             std::string& out);

}  // namespace contacts

// What ends or hinders that a number goes to the person who was named last.
#pragma once

#include <cstddef>

#include "extract/read_lines.hpp"

namespace contacts {

// "receptionist", "Head of Customer Service": whether the word for a desk at `word` is part of somebody's title.
[[nodiscard]] bool is_part_of_title(const ReadLine& read, std::size_t word);

// "Duty Manager": whether the line from the word on is nothing but a title.
[[nodiscard]] bool begins_title(const ReadLine& read, std::size_t word);

// "Von: Anna Berg <…>", "On 9 Feb 2026, Anna Berg <…> wrote:": whether a header names the sender.
[[nodiscard]] bool is_sender_header(const ReadLine& read);

// Whether a name stands at the beginning of a line as the one of a signature does.
[[nodiscard]] bool signs(const ReadLine& read, const NameMention& mention);

// Whether a sentence ends between the last name of the line before a token and the token.
[[nodiscard]] bool begins_sentence_before(const ReadLine& read, const Token& token);

// "säger kommunalråd Bengt Hallin": a word for saying is in the name's sentence.
[[nodiscard]] bool is_only_quoted(const ReadLine& read, const NameMention& mention);

// "This e-mail is confidential. …, call 020 …": whether the line is what is written below every mail.
[[nodiscard]] bool is_disclaimer(const ReadLine& read);

// Whether a postal address is on the line.
[[nodiscard]] bool has_place(const ReadLine& read);

// "Tel. 030 23125-0" beside a direct number of the same beginning in its block.
[[nodiscard]] bool is_switchboard_number(const ReadText& text, std::size_t line, const Token& token);

}  // namespace contacts

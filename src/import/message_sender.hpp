// Who wrote an e-mail message.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace contacts {

struct MessageSender {
  std::string name;     // empty where the message does not say it
  std::string address;  // empty where a mailing list put its own in the place of it
};

// The author of a message (RFC 5322), which may be a file of a mailbox: the first mailbox of From, else of Sender.
// Comments and groups are read as such, encoded words (RFC 2047) in the charsets of decode_charset(), other bytes as
// UTF-8 or Windows-1252. "Berg, Anna" is Anna Berg. Where a list sent it for somebody ("Anna Berg via Choir"), the
// address is that of X-Original-From or Reply-To. Nothing where there is no such header.
[[nodiscard]] std::optional<MessageSender> sender_of_message(std::string_view message);

}  // namespace contacts

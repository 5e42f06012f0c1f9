// The two versions of vCard that are written.
#pragma once

namespace contacts {

enum class VcardVersion { V3, V4 };

}  // namespace contacts

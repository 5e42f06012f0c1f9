#include "render/birthdays_json.hpp"

#include <nlohmann/json.hpp>

#include "render/json_text.hpp"

namespace contacts {

void render_birthdays_json(const std::vector<NextBirthday>& birthdays, std::string& out) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const NextBirthday& birthday : birthdays) {
    nlohmann::ordered_json object = {
        {"date", to_string(birthday.date)}, {"weekday", weekday_of(birthday.date)}, {"days", birthday.days}};
    if (birthday.age) object["age"] = *birthday.age;
    object["name"] = birthday.entry->name;
    object["id"] = birthday.entry->id;
    list.push_back(std::move(object));
  }
  out += json_text(list) + '\n';
}

}  // namespace contacts

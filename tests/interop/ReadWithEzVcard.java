// Usage: java ReadWithEzVcard.java VERSION <FILE
// Prints each vCard of a file as ez-vcard reads it, in the form that compare_values.py describes.

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.ParseWarning;
import ezvcard.io.text.VCardReader;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.ListProperty;
import ezvcard.property.Organization;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import ezvcard.property.Uid;
import ezvcard.property.UriProperty;
import ezvcard.property.VCardProperty;
import ezvcard.io.scribe.ScribeIndex;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

public class ReadWithEzVcard {
    private static final ScribeIndex names = new ScribeIndex();

    public static void main(String[] arguments) throws IOException {
        VCardVersion version = VCardVersion.valueOfByStr(arguments[0]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        VCardReader reader = new VCardReader(System.in);
        for (VCard card = reader.readNext(); card != null; card = reader.readNext()) {
            List<String> complaints = new ArrayList<>();
            for (ParseWarning warning : reader.getWarnings()) complaints.add(warning.toString());
            card.validate(version).forEach(entry -> entry.getValue().forEach(
                    warning -> complaints.add(nameOf(entry.getKey()) + ": " + warning)));
            if (card.getVersion() != version) complaints.add("version " + card.getVersion());
            out.println("{\"properties\": " + card.getProperties().stream().map(ReadWithEzVcard::json)
                    .collect(Collectors.joining(", ", "[", "]")) + ", \"complaints\": " + list(complaints) + "}");
        }
    }

    private static String nameOf(VCardProperty property) {
        if (property == null) return "card";
        if (property instanceof RawProperty) return ((RawProperty) property).getPropertyName();
        return names.getPropertyScribe(property).getPropertyName();
    }

    private static String json(VCardProperty property) {
        return "{\"name\": " + text(nameOf(property))
                + ", \"types\": " + list(property.getParameters().getTypes())
                + ", \"value\": " + value(property) + "}";
    }

    private static String value(VCardProperty property) {
        if (property instanceof StructuredName) {
            StructuredName name = (StructuredName) property;
            return list(List.of(orEmpty(name.getFamily()), orEmpty(name.getGiven()), one(name.getAdditionalNames()),
                    one(name.getPrefixes()), one(name.getSuffixes())));
        }
        if (property instanceof Address) {
            Address address = (Address) property;
            return list(List.of(one(address.getPoBoxes()), one(address.getExtendedAddresses()),
                    one(address.getStreetAddresses()), one(address.getLocalities()), one(address.getRegions()),
                    one(address.getPostalCodes()), one(address.getCountries())));
        }
        if (property instanceof ListProperty) {
            List<String> values = new ArrayList<>();
            ((ListProperty<?>) property).getValues().forEach(value -> values.add((String) value));
            return list(values);
        }
        if (property instanceof Birthday) return text(day((Birthday) property));
        if (property instanceof Telephone) return text(((Telephone) property).getText());
        // Extensions are handed out as they stand in the file.
        if (property instanceof RawProperty) {
            return text(VObjectPropertyValues.unescape(((RawProperty) property).getValue()));
        }
        return text(((TextProperty) property).getValue());
    }

    private static String day(Birthday birthday) {
        if (birthday.getPartialDate() != null) return birthday.getPartialDate().toISO8601(false);
        return birthday.getDate() == null ? birthday.getText()
                : new java.text.SimpleDateFormat("yyyyMMdd").format(birthday.getDate());
    }

    // The writer makes one text of each component; a list of several would be a comma that is not escaped.
    private static String one(List<String> values) {
        if (values.size() > 1) throw new IllegalStateException("several values in a component: " + values);
        return values.isEmpty() ? "" : orEmpty(values.get(0));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static String list(List<String> texts) {
        return texts.stream().map(ReadWithEzVcard::text).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String text(String text) {
        if (text == null) return "null";
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c < ' ' || c == '"' || c == '\\' || c > '~') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}

// Usage: java ReadWithEzVcard.java VERSION <FILE
// Prints each vCard of a file as ez-vcard reads it, in the form of cards.py.

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.ParseWarning;
import ezvcard.io.scribe.ScribeIndex;
import ezvcard.io.text.VCardReader;
import ezvcard.property.Address;
import ezvcard.property.DateOrTimeProperty;
import ezvcard.property.Gender;
import ezvcard.property.Impp;
import ezvcard.property.Photo;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextListProperty;
import ezvcard.property.TextProperty;
import ezvcard.property.VCardProperty;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

public class ReadWithEzVcard {
    private static final ScribeIndex names = new ScribeIndex();

    public static void main(String[] arguments) throws IOException {
        VCardVersion version = VCardVersion.valueOfByStr(arguments[0]);
        VCardReader reader = new VCardReader(System.in);
        for (VCard card = reader.readNext(); card != null; card = reader.readNext()) {
            StringBuilder out = new StringBuilder();
            for (ParseWarning warning : reader.getWarnings()) complain(out, warning.toString());
            card.validate(version).forEach(entry -> entry.getValue().forEach(
                    warning -> complain(out, nameOf(entry.getKey()) + ": " + warning)));
            if (card.getVersion() != version) complain(out, "version " + card.getVersion());
            for (VCardProperty property : card.getProperties()) {
                out.append(nameOf(property)).append('\t');
                // TYPE of a photo has become a part of its value.
                if (!(property instanceof Photo)) out.append(quoted(property.getParameters().getTypes(), ","));
                out.append('\t').append(quoted(partsOf(property), "\t")).append('\n');
            }
            System.out.println(out);
        }
    }

    private static void complain(StringBuilder out, String complaint) {
        out.append('!').append(quoted(complaint)).append('\n');
    }

    private static String nameOf(VCardProperty property) {
        if (property == null) return "card";
        if (property instanceof RawProperty) return ((RawProperty) property).getPropertyName();
        return names.getPropertyScribe(property).getPropertyName();
    }

    private static List<String> partsOf(VCardProperty property) {
        if (property instanceof StructuredName) {
            StructuredName name = (StructuredName) property;
            return List.of(orEmpty(name.getFamily()), orEmpty(name.getGiven()), one(name.getAdditionalNames()),
                    one(name.getPrefixes()), one(name.getSuffixes()));
        }
        if (property instanceof Address) {
            Address address = (Address) property;
            return List.of(one(address.getPoBoxes()), one(address.getExtendedAddresses()),
                    one(address.getStreetAddresses()), one(address.getLocalities()), one(address.getRegions()),
                    one(address.getPostalCodes()), one(address.getCountries()));
        }
        if (property instanceof Photo) {
            Photo photo = (Photo) property;
            return List.of("data:" + photo.getContentType().getMediaType() + ";base64,"
                    + Base64.getEncoder().encodeToString(photo.getData()));
        }
        if (property instanceof Impp) return List.of(((Impp) property).getUri().toString());
        if (property instanceof TextListProperty) return ((TextListProperty) property).getValues();
        if (property instanceof DateOrTimeProperty) return List.of(day((DateOrTimeProperty) property));
        if (property instanceof Gender) return List.of(((Gender) property).getGender());
        if (property instanceof Telephone) return List.of(((Telephone) property).getText());
        // Extensions are handed out as they stand in the file.
        if (property instanceof RawProperty) {
            return List.of(VObjectPropertyValues.unescape(((RawProperty) property).getValue()));
        }
        return List.of(((TextProperty) property).getValue());
    }

    private static String day(DateOrTimeProperty date) {
        if (date.getPartialDate() != null) return date.getPartialDate().toISO8601(false);
        return date.getDate() == null ? date.getText()
                : new java.text.SimpleDateFormat("yyyyMMdd").format(date.getDate());
    }

    // The writer makes one text of each component; a list of several would be a comma that is not escaped.
    private static String one(List<String> values) {
        if (values.size() > 1) throw new IllegalStateException("several values in a component: " + values);
        return values.isEmpty() ? "" : orEmpty(values.get(0));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static String quoted(List<String> texts, String separator) {
        return texts.stream().map(ReadWithEzVcard::quoted).collect(Collectors.joining(separator));
    }

    // URLEncoder makes a plus of a blank, and leaves no other.
    private static String quoted(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

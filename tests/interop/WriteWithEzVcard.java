// Usage: java WriteWithEzVcard.java VERSION <CARDS
// Prints cards, which are in the form of cards.py, as vCards that ez-vcard writes.

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.ImageType;
import ezvcard.parameter.VCardParameters;
import ezvcard.property.Address;
import ezvcard.property.Categories;
import ezvcard.property.Email;
import ezvcard.property.FormattedName;
import ezvcard.property.Impp;
import ezvcard.property.Kind;
import ezvcard.property.Nickname;
import ezvcard.property.Note;
import ezvcard.property.Organization;
import ezvcard.property.Photo;
import ezvcard.property.ProductId;
import ezvcard.property.RawProperty;
import ezvcard.property.Role;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Title;
import ezvcard.property.Uid;
import ezvcard.property.Url;
import ezvcard.property.VCardProperty;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

public class WriteWithEzVcard {
    public static void main(String[] arguments) throws IOException {
        VCardVersion version = VCardVersion.valueOfByStr(arguments[0]);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (VCardWriter out = new VCardWriter(System.out, version)) {
            out.setAddProdId(false);
            // Else it takes an escaped semicolon at the end of ADR or N for one that can go.
            out.setIncludeTrailingSemicolons(true);
            out.setCaretEncodingEnabled(version == VCardVersion.V4_0);
            VCard card = new VCard(version);
            for (String row = in.readLine(); row != null; row = in.readLine()) {
                if (row.isEmpty()) {
                    out.write(card);
                    card = new VCard(version);
                } else {
                    card.addProperty(property(row));
                }
            }
        }
    }

    private static VCardProperty property(String row) {
        String[] columns = row.split("\t", -1);
        List<String> parts = new ArrayList<>();
        for (int i = 2; i < columns.length; ++i) {
            // A plus would be a blank, but all of them are encoded.
            parts.add(URLDecoder.decode(columns[i], StandardCharsets.UTF_8));
        }
        VCardProperty property = property(columns[0], parts);
        for (String type : columns[1].split(",")) {
            if (!type.isEmpty()) property.addParameter(VCardParameters.TYPE, type);
        }
        return property;
    }

    private static VCardProperty property(String name, List<String> parts) {
        String value = parts.get(0);
        switch (name) {
            case "PRODID": return new ProductId(value);
            case "UID": return new Uid(value);
            case "KIND": return new Kind(value);
            case "FN": return new FormattedName(value);
            case "N": return structuredName(parts);
            case "NICKNAME": return with(new Nickname(), parts);
            case "ORG": return with(new Organization(), parts);
            case "CATEGORIES": return with(new Categories(), parts);
            case "TITLE": return new Title(value);
            case "ROLE": return new Role(value);
            case "TEL": return new Telephone(value);
            case "EMAIL": return new Email(value);
            case "ADR": return address(parts);
            case "URL": return new Url(value);
            case "NOTE": return new Note(value);
            case "IMPP": return new Impp(value);
            case "PHOTO": return photo(value);
            // Extensions are written as they are given.
            default: return new RawProperty(name, VObjectPropertyValues.escape(value).replace("\n", "\\n"));
        }
    }

    private static <T extends ezvcard.property.TextListProperty> T with(T property, List<String> values) {
        property.getValues().addAll(values);
        return property;
    }

    private static Photo photo(String uri) {
        return new Photo(Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1)), ImageType.JPEG);
    }

    private static StructuredName structuredName(List<String> parts) {
        StructuredName name = new StructuredName();
        name.setFamily(parts.get(0));
        name.setGiven(parts.get(1));
        add(parts.get(3), name.getPrefixes());
        add(parts.get(4), name.getSuffixes());
        return name;
    }

    private static Address address(List<String> parts) {
        Address address = new Address();
        add(parts.get(0), address.getPoBoxes());
        add(parts.get(2), address.getStreetAddresses());
        add(parts.get(3), address.getLocalities());
        add(parts.get(4), address.getRegions());
        add(parts.get(5), address.getPostalCodes());
        add(parts.get(6), address.getCountries());
        return address;
    }

    private static void add(String value, List<String> values) {
        if (!value.isEmpty()) values.add(value);
    }
}

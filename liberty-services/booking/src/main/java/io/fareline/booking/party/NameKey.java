package io.fareline.booking.party;

import java.text.Normalizer;
import java.util.Locale;

/** A name as it is compared: without case, accents, spaces, hyphens and apostrophes. What is shown is never the key. */
public final class NameKey {
    private NameKey() {}

    /** The key, empty where the name has no letter at all. */
    public static String of(String name) {
        String upper = name.toUpperCase(Locale.ROOT)
                .replace("ß", "SS")
                .replace("Æ", "AE")
                .replace("Œ", "OE")
                .replace("Ø", "O")
                .replace("Ł", "L")
                .replace("Đ", "D")
                .replace("Ð", "D")
                .replace("Þ", "TH")
                .replace("İ", "I")
                .replace("ı", "I");
        return Normalizer.normalize(upper, Normalizer.Form.NFKD).replaceAll("[^\\p{L}]", "");
    }
}

package io.fareline.manifests.secret;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import java.util.List;
import java.util.regex.Pattern;

/**
 * No value in any object is a secret: no Secret with data, no private key, no access key, no password in an address or under
 * a name that says so, nothing that looks drawn at random.
 */
public final class NoSecretIsWritten implements Check {
    private static final Pattern PRIVATE_KEY = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----");
    private static final Pattern ACCESS_KEY = Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b");
    private static final Pattern IN_ADDRESS = Pattern.compile("://[^/\\s:@]+:[^/\\s:@{$]+@");
    private static final Pattern NAME =
            Pattern.compile("(?i).*(password|passwd|secret|token|credential|private.?key)s?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9+_=-]{24,}");
    /** Bits in a character, of which random base64 has almost 6, hexadecimal digits at most 4, and words less. */
    private static final double RANDOM = 4.1;

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        for (var manifest : overlay.all()) {
            if (manifest.kind().equals("Secret")
                    && !(manifest.at("data").isEmpty()
                            && manifest.at("stringData").isEmpty())) faults.add(manifest, "has data");
            walk(manifest, manifest.root(), faults);
        }
        return faults.all();
    }

    private static void walk(Manifest manifest, JsonNode node, Faults faults) {
        // {name: PASSWORD, value: ...}, as variables are written.
        if (node.path("value").isTextual())
            named(manifest, node.path("name").asText(), node.path("value").asText(), faults);
        node.properties().forEach(field -> {
            // Of a ConfigMap, each key is a name.
            if (node == manifest.at("data") && field.getValue().isTextual())
                named(manifest, field.getKey(), field.getValue().asText(), faults);
            walk(manifest, field.getValue(), faults);
        });
        if (node.isArray()) node.forEach(each -> walk(manifest, each, faults));
        if (node.isTextual()) text(manifest, node.asText(), faults);
    }

    /** A path is where a secret is, and a template what it is made from. */
    private static void named(Manifest manifest, String name, String value, Faults faults) {
        var harmless = value.isEmpty() || value.startsWith("/") || value.startsWith("{{");
        if (NAME.matcher(name).matches() && !harmless) faults.add(manifest, "says what " + name + " is");
    }

    private static void text(Manifest manifest, String text, Faults faults) {
        if (PRIVATE_KEY.matcher(text).find()) faults.add(manifest, "holds a private key");
        if (ACCESS_KEY.matcher(text).find()) faults.add(manifest, "holds an access key");
        if (IN_ADDRESS.matcher(text).find()) faults.add(manifest, "holds a password in an address");
        WORD.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(NoSecretIsWritten::isRandom)
                .forEach(word ->
                        faults.add(manifest, "holds what looks like a secret: " + word.substring(0, 4) + "..."));
    }

    private static boolean isRandom(String word) {
        var kinds = word.matches(".*[a-z].*") && word.matches(".*[A-Z].*") && word.matches(".*[0-9].*");
        return kinds && bits(word) > RANDOM;
    }

    /** Shannon's entropy of its characters. */
    private static double bits(String word) {
        return word.chars()
                .distinct()
                .mapToDouble(character -> {
                    var share = (double) word.chars()
                                    .filter(each -> each == character)
                                    .count()
                            / word.length();
                    return -share * Math.log(share) / Math.log(2);
                })
                .sum();
    }
}

package io.fareline.platform.testing;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a module adds to its server's configuration, from {@code service-under-test.properties} on the test class path.
 * Names that begin with {@code secret.} become files of the secrets folder, all others environment variables.
 *
 * <p>Values may hold {@code ${port:name}} (a free port), {@code ${issuer}} (the stand-in for auth), {@code ${self}} (the
 * service itself, no slash at the end) and {@code ${signing-keys}} (the issuer's private key set as JSON).
 */
record TestProperties(Map<String, String> plain, Map<String, String> secrets) {
    private static final String FILE = "/service-under-test.properties";
    private static final String SECRET = "secret.";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z-]+)(?::([a-z-]+))?}");

    static TestProperties read(TestEnvironment environment) throws IOException {
        var properties = new Properties();
        try (var in = TestProperties.class.getResourceAsStream(FILE)) {
            if (in != null) {
                properties.load(in);
            }
        }
        return of(properties, environment);
    }

    static TestProperties of(Properties properties, TestEnvironment environment) {
        var plain = new TreeMap<String, String>();
        var secrets = new TreeMap<String, String>();
        for (var name : properties.stringPropertyNames()) {
            var value = PLACEHOLDER
                    .matcher(properties.getProperty(name))
                    .replaceAll(
                            match -> Matcher.quoteReplacement(resolved(match.group(1), match.group(2), environment)));
            if (name.startsWith(SECRET)) {
                secrets.put(name.substring(SECRET.length()), value);
            } else {
                plain.put(name, value);
            }
        }
        return new TestProperties(plain, secrets);
    }

    private static String resolved(String placeholder, String argument, TestEnvironment environment) {
        return switch (placeholder) {
            case "port" -> Integer.toString(environment.ports().named(argument));
            case "issuer" -> environment.tokens().issuer();
            case "self" -> "http://127.0.0.1:" + environment.ports().named(TestEnvironment.HTTP);
            case "signing-keys" -> new JWKSet(environment.tokens().key()).toString(false);
            default -> throw new ServerFailure("Unknown placeholder in service-under-test.properties: " + placeholder);
        };
    }
}

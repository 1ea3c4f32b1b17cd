package io.fareline.runner.timelimit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The files that hold time limits, as they are in the repository or with one text of them replaced by another. */
record Sources(Map<String, String> texts) {
    static final List<String> SERVICES = List.of("auth", "flight", "booking", "payment", "admin");
    static final String ROUTES = "istio/gateway/routes.yaml";
    static final String MESH = "istio/mesh/calls.yaml";
    static final String SANDBOX = "istio/egress/sandbox/calls.yaml";
    static final String TABLE = "docs/architecture/time-limits.md";
    private static final String CONFIGURATION = "src/main/resources/META-INF/microprofile-config.properties";

    static Sources ofRepository() {
        var root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve(ROUTES))) root = root.getParent();
        var texts = new TreeMap<String, String>();
        read(root, ROUTES, texts);
        read(root, MESH, texts);
        read(root, SANDBOX, texts);
        read(root, TABLE, texts);
        for (var module : List.of("service", "security", "idempotency", "outbox"))
            read(root, "liberty-services/platform/" + module + "/" + CONFIGURATION, texts);
        readJava(root, "liberty-services/platform/outbox/src/main/java", texts);
        for (var service : SERVICES) {
            read(root, propertiesOf(service), texts);
            read(root, serverOf(service), texts);
            readJava(root, "liberty-services/" + service + "/src/main/java", texts);
        }
        return new Sources(texts);
    }

    static String propertiesOf(String service) {
        return "liberty-services/" + service + "/" + CONFIGURATION;
    }

    static String serverOf(String service) {
        return "liberty-services/" + service + "/src/main/liberty/config/server.xml";
    }

    /** @throws AssertionError where the text is not there to be replaced */
    Sources with(String file, String text, String other) {
        var old = texts.get(file);
        if (old == null || !old.contains(text)) throw new AssertionError(file + " does not hold " + text);
        return and(file, old.replace(text, other));
    }

    Sources and(String file, String content) {
        var changed = new HashMap<>(texts);
        changed.put(file, content);
        return new Sources(changed);
    }

    String text(String file) {
        return texts.get(file);
    }

    /** Files of Java of that service, by path. */
    Map<String, String> javaOf(String service) {
        var found = new TreeMap<String, String>();
        texts.forEach((file, text) -> {
            if (file.startsWith("liberty-services/" + service + "/") && file.endsWith(".java")) found.put(file, text);
        });
        return found;
    }

    /** The properties that the service sees without an environment: its own before those of the shared modules. */
    Properties properties(String service) {
        var properties = new Properties();
        try {
            for (var file : texts.keySet().stream()
                    .filter(file -> file.contains("/platform/") && file.endsWith(".properties"))
                    .toList()) properties.load(new StringReader(texts.get(file)));
            properties.load(new StringReader(texts.get(propertiesOf(service))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** The time-out of each route, by its name. */
    Map<String, Duration> routes() {
        var routes = new TreeMap<String, Duration>();
        try {
            for (JsonNode route :
                    new YAMLMapper().readTree(texts.get(ROUTES)).path("spec").path("http"))
                routes.put(
                        route.path("name").asText(),
                        Duration.parse("PT" + route.path("timeout").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return routes;
    }

    /** What the mesh waits for a call between services, by the callee's host and the route's name. */
    Map<String, Duration> mesh() {
        var limits = new TreeMap<String, Duration>();
        for (var file : List.of(MESH, SANDBOX)) {
            try (var documents = new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(texts.get(file))) {
                while (documents.hasNext()) {
                    var spec = documents.next().path("spec");
                    for (var route : spec.path("http"))
                        limits.put(
                                spec.path("hosts").path(0).asText() + " "
                                        + route.path("name").asText(),
                                Duration.parse("PT" + route.path("timeout").asText()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return limits;
    }

    private static void read(Path root, String file, Map<String, String> texts) {
        try {
            texts.put(file, Files.readString(root.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readJava(Path root, String folder, Map<String, String> texts) {
        try (var files = Files.walk(root.resolve(folder))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> read(root, root.relativize(file).toString(), texts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

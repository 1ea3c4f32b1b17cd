package io.fareline.manifests.source;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who calls whom, as the REST clients, the consumers of events and the token checks in the code have it. */
public final class Calls {
    private static final String AUTH = "auth";
    private static final Pattern KEY = Pattern.compile("@RegisterRestClient\\(configKey = \"([a-z-]+)\"\\)");
    private static final Pattern URL = Pattern.compile("\\$\\{fareline\\.([a-z]+)\\.url}");
    private static final Pattern LIST = Pattern.compile("\"(fareline\\.[a-z.]+\\.services)\"");
    private static final Pattern STREAM = Pattern.compile("EventStreams\\.of\\(\"([a-z]+)\"\\)");

    private Calls() {}

    /** Without what a service asks of itself. */
    public static Set<Call> of(Repository repository) {
        return repository.services().stream()
                .flatMap(service -> callees(service)
                        .filter(callee -> !callee.equals(service.name()))
                        .map(callee -> new Call(service.name(), callee)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those between the services, without what is outside of them. */
    public static Set<Call> within(Repository repository) {
        var names = repository.services().stream().map(ServiceSource::name).toList();
        return of(repository).stream()
                .filter(call -> names.contains(call.callee()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> callees(ServiceSource service) {
        // Tokens, and keys to check them with; Liberty fetches the keys too.
        var tokens = URL.matcher(service.server()).find() ? Stream.of(AUTH) : Stream.<String>empty();
        return Stream.concat(tokens, service.java().stream().flatMap(file -> callees(service, file)));
    }

    private static Stream<String> callees(ServiceSource service, String file) {
        var told = KEY.matcher(file);
        if (told.find()) return Stream.of(callee(service, told.group(1)));
        if (file.contains("implements EventConsumer")) return Stream.of(only(STREAM, file, "producer"));
        if (!file.contains("RestClientBuilder.newBuilder()")) return Stream.empty();
        var list = service.properties().getProperty(only(LIST, file, "list of callees"), "");
        return List.of(list.split(",")).stream().map(String::strip);
    }

    private static String callee(ServiceSource service, String key) {
        var property = key + "/mp-rest/url";
        return only(URL, service.properties().getProperty(property, ""), property);
    }

    private static String only(Pattern pattern, String text, String what) {
        var found = pattern.matcher(text);
        if (!found.find()) throw new IllegalStateException("No " + what + " in: " + text);
        return found.group(1);
    }
}

package io.fareline.manifests.source;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whom a service asks for what, as the REST clients, the consumers of events (which fetch what their stream lost) and the
 * token checks in its code have it.
 */
public final class Requests {
    private static final String AUTH = "auth";
    private static final Pattern KEY = Pattern.compile("@RegisterRestClient\\(configKey = \"([a-z-]+)\"\\)");
    private static final Pattern URL = Pattern.compile("\\$\\{fareline\\.([a-z]+)\\.url}");
    private static final Pattern LIST = Pattern.compile("\"(fareline\\.[a-z.]+\\.services)\"");
    private static final Pattern LIMITS = Pattern.compile("\"(fareline\\.[a-z.]+)\\.read\\.timeout\"");
    private static final Pattern STREAM = Pattern.compile("EventStreams\\.of\\(\"([a-z]+)\"\\)");
    private static final Pattern BUILT = Pattern.compile("\\.build\\((\\w+)\\.class\\)");
    private static final Pattern VERB = Pattern.compile("@(GET|POST|PUT|PATCH|DELETE)\\b");
    private static final Pattern PATH = Pattern.compile("@Path\\(\"([^\"]*)\"\\)");
    private static final Pattern OF_AUTH = Pattern.compile("auth\\.request\\(\"(/[a-z/]+)\"\\)[^;]*");

    private final Repository repository;
    private final ServiceSource service;
    private final Map<Request, Duration> found = new TreeMap<>();

    private Requests(Repository repository, ServiceSource service) {
        this.repository = repository;
        this.service = service;
    }

    /** Without what a service asks of itself. */
    public static Set<Request> of(Repository repository) {
        return withPatience(repository).keySet();
    }

    /** With how long the caller waits for each, where its client has a time-out of its own. */
    public static Map<Request, Duration> withPatience(Repository repository) {
        var all = new TreeMap<Request, Duration>();
        for (var service : repository.services()) all.putAll(of(repository, service));
        return all;
    }

    private static Map<Request, Duration> of(Repository repository, ServiceSource service) {
        var requests = new Requests(repository, service);
        requests.tokens();
        service.java().forEach(requests::file);
        requests.found.keySet().removeIf(request -> request.callee().equals(service.name()));
        return requests.found;
    }

    /** Its own token, and the keys to check those of others, by the code that all are made of. */
    private void tokens() {
        platform("security").forEach(file -> OF_AUTH.matcher(file)
                .results()
                .forEach(call -> found.put(
                        new Request(
                                service.name(), AUTH, call.group().contains(".POST(") ? "POST" : "GET", call.group(1)),
                        setting("fareline.token.timeout"))));
    }

    private void file(String file) {
        var key = KEY.matcher(file);
        if (key.find()) client(callee(key.group(1)), file, patience(key.group(1)));
        if (file.contains("implements EventConsumer"))
            built(
                    Stream.of(only(STREAM, file, "producer")),
                    platform("outbox"),
                    platform("outbox"),
                    setting("fareline.inbox.fill.connect.timeout").plus(setting("fareline.inbox.fill.read.timeout")));
        if (file.contains("RestClientBuilder.newBuilder()")) {
            var list = service.properties().getProperty(only(LIST, file, "list of callees"), "");
            var prefix = only(LIMITS, file, "time-outs");
            built(
                    Stream.of(list.split(",")).map(String::strip),
                    List.of(file),
                    service.java(),
                    setting(prefix + ".connect.timeout").plus(setting(prefix + ".read.timeout")));
        }
    }

    /** Clients that are built by hand, for each of the callees. */
    private void built(Stream<String> callees, List<String> builders, List<String> among, Duration patience) {
        var builder = builders.stream()
                .filter(each -> each.contains("RestClientBuilder.newBuilder()"))
                .findFirst()
                .orElseThrow();
        var name = only(BUILT, builder, "client");
        var client = among.stream()
                .filter(each -> each.contains("interface " + name + " "))
                .findFirst()
                .orElseThrow();
        callees.forEach(callee -> client(callee, client, patience));
    }

    private Duration patience(String key) {
        return millis(key + "/mp-rest/connectTimeout").plus(millis(key + "/mp-rest/readTimeout"));
    }

    private Duration millis(String property) {
        return Duration.ofMillis(Long.parseLong(service.properties().getProperty(property)));
    }

    private Duration setting(String property) {
        return Duration.parse(service.properties().getProperty(property));
    }

    private void client(String callee, String file, Duration patience) {
        var parts = file.split("public interface ", 2);
        var base = paths(parts[0]).findFirst().orElse("");
        for (var method : parts[1].split(";")) {
            var verb = VERB.matcher(method);
            if (verb.find())
                found.put(new Request(service.name(), callee, verb.group(1), path(base, method)), patience);
        }
    }

    private static String path(String base, String method) {
        var whole =
                "/" + base + paths(method).map(each -> "/" + each).findFirst().orElse("");
        return whole.replaceAll("/+", "/").replaceAll("\\{[^}]*}", "{*}");
    }

    private static Stream<String> paths(String text) {
        return PATH.matcher(text).results().map(each -> each.group(1));
    }

    private String callee(String key) {
        var property = key + "/mp-rest/url";
        return only(URL, service.properties().getProperty(property, ""), property);
    }

    private List<String> platform(String module) {
        return Repository.java(repository.root().resolve("liberty-services/platform/" + module));
    }

    private static String only(Pattern pattern, String text, String what) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) throw new IllegalStateException("No " + what + " in: " + text);
        return matcher.group(1);
    }
}

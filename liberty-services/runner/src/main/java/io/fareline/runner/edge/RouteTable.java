package io.fareline.runner.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fareline.runner.edge.Route.Matcher;
import io.fareline.runner.edge.VirtualService.HttpRoute;
import io.fareline.runner.edge.VirtualService.Match;
import io.fareline.runner.edge.VirtualService.StringMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** The routes in the order of the file, in which the first that takes a request wins, as in the mesh; and its hosts. */
record RouteTable(List<Route> routes, List<String> hosts) {
    private static final JsonMapper YAML = JsonMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern TIMEOUT = Pattern.compile("([1-9][0-9]{0,4})(ms|s)");
    private static final String ANY_HOST = "*";
    private static final String API = "networking.istio.io/v1";

    static RouteTable read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new WrongRoutes("cannot be read: " + e.getMessage());
        }
    }

    static RouteTable parse(String yaml) {
        VirtualService service;
        try {
            service = YAML.readValue(yaml, VirtualService.class);
        } catch (JsonMappingException e) {
            throw new WrongRoutes(e.getPathReference().replaceAll("io\\.fareline\\.[A-Za-z.$]*\\$", "") + ": "
                    + e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            throw new WrongRoutes(e.getOriginalMessage());
        }
        if (!service.apiVersion().equals(API) || !service.kind().equals("VirtualService")) {
            throw new WrongRoutes("must be a VirtualService of " + API);
        }
        var spec = given(service.spec(), "spec");
        var hosts = given(spec.hosts(), "spec.hosts");
        return new RouteTable(
                given(spec.http(), "spec.http").stream()
                        .map(written -> route(written, hosts))
                        .toList(),
                hosts);
    }

    /** The first route that takes the request. A host that is none of the table's, such as a laptop's, is any of them. */
    Optional<Route> find(String method, String path, String host) {
        var name = host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
        var known = hosts.contains(name) ? name : ANY_HOST;
        return routes.stream().filter(route -> route.takes(method, path, known)).findFirst();
    }

    private static Route route(HttpRoute written, List<String> hosts) {
        var name = written.name();
        if (given(written.route(), "route " + name).size() != 1) {
            throw new WrongRoutes("route " + name + " must have one destination");
        }
        if (given(written.match(), "match of " + name).isEmpty()) {
            throw new WrongRoutes("route " + name + " must match something");
        }
        if (given(written.retries(), "retries of " + name).attempts() != 0) {
            throw new WrongRoutes("route " + name + " must have retries.attempts 0: this edge repeats no request");
        }
        var changes = Optional.ofNullable(written.headers()).map(VirtualService.Headers::request);
        return new Route(
                name,
                written.match().stream()
                        .map(match -> matcher(name, match, hosts))
                        .toList(),
                given(written.route().getFirst().destination(), "destination of " + name)
                        .host(),
                timeout(name, given(written.timeout(), "timeout of " + name)),
                changes.map(VirtualService.HeaderChanges::remove).orElse(List.of()));
    }

    // "match:" with nothing behind it is there for the parser, and null.
    private static <T> T given(T value, String name) {
        if (value == null) {
            throw new WrongRoutes("has nothing under " + name);
        }
        return value;
    }

    private static Matcher matcher(String route, Match match, List<String> hosts) {
        var path = predicate(route, given(match.uri(), "uri of " + route));
        var host = anyOr(route, match.authority());
        if (hosts.stream().noneMatch(host)) {
            throw new WrongRoutes("route " + route + " is under none of the table's hosts");
        }
        return new Matcher(path, anyOr(route, match.method()), host.or(ANY_HOST::equals));
    }

    private static Predicate<String> anyOr(String route, StringMatch match) {
        return match == null ? _ -> true : predicate(route, match);
    }

    private static Predicate<String> predicate(String route, StringMatch match) {
        var patterns = Stream.of(match.exact(), match.prefix(), match.regex())
                .filter(text -> text != null)
                .toList();
        if (patterns.size() != 1 || patterns.getFirst().isEmpty()) {
            throw new WrongRoutes("route " + route + " must match by exactly one of exact, prefix and regex");
        }
        var text = patterns.getFirst();
        if (match.exact() != null) {
            return text::equals;
        }
        if (match.prefix() != null) {
            return value -> value.startsWith(text);
        }
        try {
            return Pattern.compile(text).asMatchPredicate();
        } catch (PatternSyntaxException e) {
            throw new WrongRoutes("route " + route + " has a wrong regex: " + e.getDescription());
        }
    }

    private static Duration timeout(String route, String text) {
        var matcher = TIMEOUT.matcher(text);
        if (!matcher.matches()) {
            throw new WrongRoutes(
                    "route " + route + " must have a timeout such as 10s or 500ms, but has '" + text + "'");
        }
        var number = Long.parseLong(matcher.group(1));
        return matcher.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMillis(number);
    }
}

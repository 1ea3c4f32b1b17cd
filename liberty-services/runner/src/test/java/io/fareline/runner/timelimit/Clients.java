package io.fareline.runner.timelimit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether every REST client has its limits, and its line with the same numbers in the table of time limits. */
final class Clients {
    private static final Pattern KEY = Pattern.compile("@RegisterRestClient\\(configKey = \"([a-z-]+)\"\\)");
    private static final Pattern BUILT = Pattern.compile("\\.build\\(([A-Za-z]+)\\.class\\)");
    private static final List<String> LIMITS = List.of(
            "Bulkhead/value",
            "CircuitBreaker/requestVolumeThreshold",
            "CircuitBreaker/failureRatio",
            "CircuitBreaker/delay",
            "CircuitBreaker/successThreshold");

    private final Sources sources;
    private final List<String> faults = new ArrayList<>();

    private Clients(Sources sources) {
        this.sources = sources;
    }

    static List<String> faults(Sources sources) {
        var clients = new Clients(sources);
        for (var service : Sources.SERVICES)
            sources.javaOf(service).forEach((file, text) -> {
                if (text.contains("@RegisterRestClient")) clients.check(service, file);
                clients.checkLiterals(file, text);
            });
        for (var place : List.of("admin", "booking", "payment", "flight", "auth", "platform/outbox"))
            sources.javaOf(place).forEach(clients::checkBuilt);
        clients.checkRetries();
        return clients.faults;
    }

    /** One that is built by hand must be given both time-outs, and be in the table like the others. */
    private void checkBuilt(String file, String text) {
        if (!text.contains("RestClientBuilder.newBuilder()")) return;
        if (!text.contains(".connectTimeout(") || !text.contains(".readTimeout("))
            faults.add(nameOf(file) + " builds a client without time-outs");
        var built = BUILT.matcher(text);
        if (built.find() && !sources.text(Sources.TABLE).contains("`" + built.group(1) + "`"))
            faults.add(built.group(1) + " is not in " + Sources.TABLE);
    }

    private void check(String service, String file) {
        var name = nameOf(file);
        var key = KEY.matcher(sources.text(file));
        if (!key.find()) {
            faults.add(name + " has no configKey");
            return;
        }
        var limits = ServiceLimits.of(sources, service);
        var guard = guard(service, file);
        if (guard.isEmpty()) {
            faults.add(name + " has no bulkhead and no breaker");
            return;
        }
        var wanted = Stream.concat(
                        Stream.of("connectTimeout", "readTimeout").map(each -> key.group(1) + "/mp-rest/" + each),
                        LIMITS.stream().map(each -> classOf(guard.get()) + "/" + each))
                .toList();
        var missing = wanted.stream().filter(each -> !limits.has(each)).toList();
        missing.forEach(each -> faults.add(name + " lacks " + each));
        if (missing.isEmpty())
            checkTable(name, wanted.subList(0, 3).stream().map(limits::number).toList());
    }

    /** The interface itself, or the class beside it that makes its calls. */
    private Optional<String> guard(String service, String file) {
        var folder = Path.of(file).getParent().toString();
        return Stream.concat(
                        Stream.of(file),
                        sources.javaOf(service).keySet().stream()
                                .filter(other ->
                                        Path.of(other).getParent().toString().equals(folder)))
                .filter(each -> sources.text(each).contains("@Bulkhead\n"))
                .filter(each -> sources.text(each).contains("@CircuitBreaker"))
                .filter(each -> sources.text(each).contains(nameOf(file)))
                .findFirst();
    }

    private void checkTable(String name, List<Integer> numbers) {
        var row = sources.text(Sources.TABLE)
                .lines()
                .filter(line -> line.startsWith("|") && line.contains("`" + name + "`"))
                .findFirst();
        if (row.isEmpty()) {
            faults.add(name + " is not in " + Sources.TABLE);
            return;
        }
        var cells = Stream.of(row.get().split("\\|")).map(String::strip).toList();
        for (var number : numbers)
            if (!cells.contains(number.toString()))
                faults.add(Sources.TABLE + " does not say " + number + " of " + name);
    }

    /** Numbers belong to the configuration, where they can be seen together and changed. */
    private void checkLiterals(String file, String text) {
        if (Pattern.compile("@Bulkhead\\(|@Retry\\([^)]*[0-9]|@Timeout\\(|@CircuitBreaker\\([^)]*[0-9]")
                .matcher(text)
                .find()) faults.add(nameOf(file) + " has a limit as a literal");
    }

    /** One layer retries each hop: the provider's client, and nowhere else anything but the caller's caller. */
    private void checkRetries() {
        for (var service : Sources.SERVICES)
            sources.javaOf(service).forEach((file, text) -> {
                if (text.contains("@Retry") && !nameOf(file).equals("SandboxClient"))
                    faults.add(nameOf(file) + " retries, which the table gives to another layer");
            });
        if (retries(Sources.ROUTES)) faults.add("the edge retries, which belongs to the client");
        if (retries(Sources.MESH) || retries(Sources.SANDBOX))
            faults.add("the mesh retries, which belongs to the caller");
    }

    /** Whether a route repeats, or says nothing of it and so leaves it to the mesh, which does. */
    private boolean retries(String file) {
        var text = sources.text(file);
        return count(text, "timeout: ") != count(text, "retries: {attempts: 0}");
    }

    private static long count(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    private static String nameOf(String file) {
        return Path.of(file).getFileName().toString().replace(".java", "");
    }

    private static String classOf(String file) {
        return file.substring(file.indexOf("/java/") + 6).replace(".java", "").replace('/', '.');
    }
}

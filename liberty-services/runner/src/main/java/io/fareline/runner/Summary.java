package io.fareline.runner;

import io.fareline.platform.testing.Folders;
import io.fareline.runner.laptop.Laptop;
import io.fareline.runner.laptop.Listener;
import io.fareline.runner.laptop.Trouble;
import io.fareline.runner.secret.ApiClient;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What one needs to know to call the Fareline of this machine: printed for people, and written for programs. */
final class Summary {
    private static final int DAYS_AHEAD = 14;
    private final Laptop laptop;

    Summary(Laptop laptop) {
        this.laptop = laptop;
    }

    void print(Progress progress, LocalDate today) {
        progress.print("""

                API            %s
                card tokens    %s
                Admin Center   %s   user administrator, password %s
                client         %s
                secret         %s
                operator       %s, secret %s
                second person  %s, secret %s

                Search, hold, pay and get tickets with one line:
                """.formatted(
                        laptop.edge(),
                        laptop.provider(),
                        laptop.adminCenter(),
                        laptop.adminCenterPassword(),
                        ApiClient.BUYER.id(),
                        laptop.clientSecret(ApiClient.BUYER),
                        ApiClient.OPERATOR.id(),
                        laptop.clientSecret(ApiClient.OPERATOR),
                        ApiClient.SECOND_OPERATOR.id(),
                        laptop.clientSecret(ApiClient.SECOND_OPERATOR)));
        progress.print(new BookingLine(laptop, today.plusDays(DAYS_AHEAD)).text());
        progress.print("");
    }

    /** The same as properties, for the journeys and the benches; readable by its owner only. */
    void write() {
        var values = new TreeMap<String, String>();
        values.put("edge.url", laptop.edge().toString());
        laptop.services().forEach((service, url) -> values.put(service + ".url", url.toString()));
        values.put("provider.url", laptop.provider().toString());
        values.put("provider.publishable.key", laptop.publishableKey());
        values.put("provider.secret.key", laptop.providerSecretKey());
        // For tests that forge tokens, and read what a request left in the logs.
        values.put("secrets.folder", laptop.home().secrets().toString());
        values.put("logs.folder", laptop.home().log("any").getParent().toString());
        values.put("admin.center.url", laptop.adminCenter().toString());
        values.put("admin.center.user", "administrator");
        values.put("admin.center.password", laptop.adminCenterPassword());
        values.put("fareline.repository", laptop.home().repository().toString());
        values.put("fareline.home", laptop.home().state().toString());
        values.put("fareline.port.offset", Integer.toString(laptop.portOffset()));
        if (laptop.isLinked()) {
            values.put("links.url", laptop.links().toString());
        }
        // For tests that count what a request left in the databases.
        values.put("postgresql.port", Integer.toString(laptop.port(Listener.POSTGRESQL)));
        var clients = Map.of(
                "buyer",
                ApiClient.BUYER,
                "other.buyer",
                ApiClient.OTHER_BUYER,
                "operator",
                ApiClient.OPERATOR,
                "second.operator",
                ApiClient.SECOND_OPERATOR);
        clients.forEach((role, client) -> {
            values.put(role + ".id", client.id());
            values.put(role + ".secret", laptop.clientSecret(client));
        });
        var text = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Folders.writeSecret(laptop.home().sandbox(), text);
        } catch (IOException e) {
            throw new Trouble("Cannot write " + laptop.home().sandbox() + ": " + e.getMessage(), e);
        }
    }
}

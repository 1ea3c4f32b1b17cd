package io.fareline.flight.demand;

import io.fareline.flight.schedule.Cabin;
import io.fareline.platform.security.limit.Allowance;
import io.fareline.platform.security.limit.ClientLimits;
import io.fareline.platform.security.limit.RequestGroup;
import io.fareline.platform.service.Configuration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * A search in one cabin on one date costs one. What is asked with a token and without draw on limits of their own, so that
 * no crowd behind one address takes what a client has.
 */
@ApplicationScoped
public class SearchLimits implements ClientLimits {
    private static final String SEARCH = "search";
    private static final String CALENDAR = "calendar";
    private static final int USUAL_DAYS = 30;

    @Inject
    Configuration configuration;

    private List<RequestGroup> groups;

    void onStart(@Observes @Priority(1) Startup start) {
        // Observing the start creates the bean, so that a wrong value refuses the application and not a client.
    }

    @PostConstruct
    void read() {
        groups = List.of(
                RequestGroup.of(
                        SEARCH,
                        "GET /v1/offers, POST /v1/offer-searches",
                        new Allowance(
                                configuration.integer("fareline.limit.search.per.minute", 1, 6_000_000),
                                configuration.integer("fareline.limit.search.burst", 1, 6_000_000))),
                RequestGroup.of(
                        CALENDAR,
                        "GET /v1/fare-calendar",
                        new Allowance(
                                configuration.integer("fareline.limit.calendar.per.minute", 1, 6_000_000),
                                configuration.integer("fareline.limit.calendar.burst", 1, 6_000_000))),
                RequestGroup.of(
                        "lists",
                        "GET /v1/schedules, GET /v1/airports, GET /v1/airports/*",
                        new Allowance(
                                configuration.integer("fareline.limit.lists.per.minute", 1, 6_000_000),
                                configuration.integer("fareline.limit.lists.burst", 1, 6_000_000))));
    }

    @Override
    public List<RequestGroup> groups() {
        return groups;
    }

    @Override
    public int cost(String group, Map<String, List<String>> query) {
        return switch (group) {
            case SEARCH -> isOfOneCabin(query) ? 1 : Cabin.values().length;
            case CALENDAR -> days(query.getOrDefault("days", List.of()));
            default -> 1;
        };
    }

    /** Also what has no query: of a question in a body its resource says what it costs, once it was read. */
    private static boolean isOfOneCabin(Map<String, List<String>> query) {
        return query.isEmpty() || query.containsKey("cabin");
    }

    private static int days(List<String> asked) {
        if (asked.isEmpty()) return USUAL_DAYS;
        String text = asked.getFirst();
        return text.matches("[0-9]{1,2}") ? Math.clamp(Integer.parseInt(text), 1, USUAL_DAYS) : 1;
    }
}

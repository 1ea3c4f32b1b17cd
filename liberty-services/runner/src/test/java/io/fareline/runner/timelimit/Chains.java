package io.fareline.runner.timelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The rule that a caller waits longer than whom it calls, and what follows from it for pools and leases. */
final class Chains {
    private static final String PROVIDER = "io.fareline.payment.provider.sandbox.SandboxClient";
    private static final String HOLDS = "io.fareline.booking.flight.HoldCalls";

    private final Sources sources;
    private final ServiceLimits flight;
    private final ServiceLimits booking;
    private final ServiceLimits payment;
    private final ServiceLimits admin;
    private final List<String> faults = new ArrayList<>();

    private Chains(Sources sources) {
        this.sources = sources;
        flight = ServiceLimits.of(sources, "flight");
        booking = ServiceLimits.of(sources, "booking");
        payment = ServiceLimits.of(sources, "payment");
        admin = ServiceLimits.of(sources, "admin");
    }

    static List<String> faults(Sources sources) {
        var chains = new Chains(sources);
        Sources.SERVICES.forEach(service -> chains.within(ServiceLimits.of(sources, service)));
        chains.betweenServices();
        chains.atTheEdge();
        chains.inTheMesh();
        chains.leases();
        chains.cases();
        chains.threads();
        return chains.faults;
    }

    private void within(ServiceLimits of) {
        var name = of.service() + ": ";
        longer(name + "a statement", of.statement(), "a lock", of.lock());
        longer(name + "a socket", of.socket(), "a statement", of.statement());
        longer(name + "a login", of.login(), "connecting", of.connect());
        longer(name + "a socket", of.socket(), "a login", of.login());
        longer(name + "a transaction", of.transaction(), "a statement", of.statement());
        fewer(
                name + "threads",
                of.threads(),
                "admitted requests and loops",
                of.number("fareline.admission.running")
                        + of.number("fareline.admission.waiting")
                        + of.number("fareline.loops.maximum"));
    }

    private void betweenServices() {
        longer("booking for flight", booking.millis("flight/mp-rest/readTimeout"), "flight", flight.answer());
        var operation = payment.answer().plus(providerTotal());
        longer("booking for payment", booking.millis("payment/mp-rest/readTimeout"), "payment", operation);
        longer(
                "booking's settling",
                booking.duration("fareline.booking.settle.within"),
                "a call of payment",
                booking.call("payment"));
        for (var callee : List.of(flight, booking, payment))
            longer(
                    "admin for " + callee.service(),
                    admin.millis(callee.service() + "/mp-rest/readTimeout"),
                    callee.service(),
                    callee.answer());
        longer(
                "admin for an import",
                admin.millis("flight-schedules/mp-rest/readTimeout"),
                "flight's transaction",
                flight.transaction());
        longer(
                "flight's transaction",
                flight.transaction(),
                "a statement of an import",
                flight.duration("fareline.schedule.statement.timeout"));
    }

    private void atTheEdge() {
        var routes = sources.routes();
        for (var route : List.of("tokens", "api-clients"))
            longer(
                    "the route " + route,
                    routes.get(route),
                    "auth",
                    ServiceLimits.of(sources, "auth").answer());
        longer("the route search", routes.get("search"), "flight", flight.answer());
        longer("the route payment-intents", routes.get("payment-intents"), "payment", payment.answer());
        var sale = booking.answer()
                .plus(booking.callWithToken("flight"))
                .plus(booking.duration("fareline.booking.settle.within"));
        longer("the route bookings", routes.get("bookings"), "booking", sale);
        var gathering = admin.answer().plus(admin.duration("fareline.token.timeout"));
        for (var callee : List.of("flight", "booking", "payment")) gathering = gathering.plus(admin.call(callee));
        longer("the route operations", routes.get("operations"), "admin", gathering);
        var importing = admin.answer().plus(admin.callWithToken("flight-schedules"));
        longer("the route schedule-imports", routes.get("schedule-imports"), "admin", importing);
    }

    /** A caller's own time-out comes first, since its breaker counts that and no answer of a proxy. */
    private void inTheMesh() {
        var mesh = sources.mesh();
        var auth = ServiceLimits.of(sources, "auth");
        longer("the mesh for auth", mesh.get("auth-service all"), "auth", auth.answer());
        for (var caller : List.of(flight, booking, payment, admin))
            longer(
                    "the mesh for auth",
                    mesh.get("auth-service all"),
                    caller.service(),
                    caller.duration("fareline.token.timeout"));
        var feed = booking.duration("fareline.inbox.fill.read.timeout");
        longer("the mesh for flight", mesh.get("flight-service all"), "booking for its events", feed);
        longer(
                "the mesh for flight's imports",
                mesh.get("flight-service schedule-imports"),
                "admin",
                admin.millis("flight-schedules/mp-rest/readTimeout"));
        for (var callee : List.of("flight", "booking", "payment")) {
            var limit = mesh.get(callee + "-service all");
            longer("the mesh for " + callee, limit, "admin", admin.millis(callee + "/mp-rest/readTimeout"));
            longer(
                    "the mesh for " + callee + "'s dead events",
                    mesh.getOrDefault(callee + "-service dead-events", limit),
                    "admin",
                    admin.duration("fareline.admin.events.read.timeout"));
        }
        for (var callee : List.of("flight", "payment"))
            longer(
                    "the mesh for " + callee,
                    mesh.get(callee + "-service all"),
                    "booking",
                    booking.millis(callee + "/mp-rest/readTimeout"));
        longer(
                "the mesh for the provider",
                mesh.get("sandbox-provider all"),
                "payment",
                payment.millis("provider/mp-rest/readTimeout"));
    }

    private void leases() {
        var slower = booking.callWithToken("flight").compareTo(booking.callWithToken("payment")) > 0
                ? booking.callWithToken("flight")
                : booking.callWithToken("payment");
        longer("booking's lease", booking.duration("fareline.booking.lease"), "two calls", slower.multipliedBy(2));
        var order = providerTotal().multipliedBy(2);
        longer(
                "payment's lease",
                payment.duration("fareline.payment.operation.lease"),
                "a look-up and an order",
                order);
        longer(
                "a request with an idempotency key",
                booking.duration("fareline.idempotency.attempt.longest"),
                "the longest route",
                sources.routes().values().stream().max(Duration::compareTo).orElseThrow());
    }

    /** Nothing is a person's that is still on its way; and what booking waits for is payment's case before its own. */
    private void cases() {
        var overdue = payment.duration("fareline.payment.case.after");
        longer(
                "payment's case",
                overdue,
                "an authorization",
                payment.duration("fareline.payment.authorization.wanted")
                        .plus(payment.duration("fareline.payment.authorization.grace")));
        longer("booking's case", booking.duration("fareline.booking.case.after"), "payment's case", overdue);
    }

    /** What may wait for others must leave threads, and room among the admitted, to what does not. */
    private void threads() {
        int waiting = booking.number(HOLDS + "/Bulkhead/value") + booking.number("fareline.booking.settle.waiting");
        fewer("booking's admitted requests", booking.number("fareline.admission.running"), "those that wait", waiting);
        fewer(
                "payment's admitted requests",
                payment.number("fareline.admission.running"),
                "calls of the provider",
                payment.number(PROVIDER + "/Bulkhead/value"));
        fewer(
                "calls of the provider",
                payment.number(PROVIDER + "/Bulkhead/value"),
                "payment's resolution",
                payment.number("fareline.payment.resolution.workers"));
        fewer(
                "booking's settlements",
                booking.settlements(),
                "those that clients wait for, and the sweep's",
                booking.number("fareline.booking.settle.waiting") + booking.number("fareline.booking.sweep.workers"));
    }

    /** Retries begin until their time is over; then one call goes to its time-outs. */
    private Duration providerTotal() {
        return payment.millis(PROVIDER + "/Retry/maxDuration").plus(payment.call("provider"));
    }

    private void longer(String who, Duration waits, String callee, Duration takes) {
        if (waits.compareTo(takes) <= 0) faults.add(who + " waits " + waits + ", and " + callee + " may take " + takes);
    }

    private void fewer(String of, int all, String what, int some) {
        if (some >= all) faults.add(of + " are " + all + ", and " + what + " may take " + some);
    }
}

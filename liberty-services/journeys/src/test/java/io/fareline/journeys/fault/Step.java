package io.fareline.journeys.fault;

/** The remote steps of the saga: in which state of the booking, over which link, and in which flow they are met. */
enum Step {
    PLACE_HOLD("HOLDING", Flow.HOLD, "booking-flight", "/internal/v1/holds"),
    OPEN_PAYMENT("AUTHORIZING", Flow.BUY, "booking-payment", "/internal/v1/payment-intents"),
    AUTHORIZE("AUTHORIZING", Flow.BUY, "booking-payment", "/internal/v1/payment-intents/%s/authorization"),
    CONFIRM("CONFIRMING", Flow.BUY, "booking-flight", "/internal/v1/holds/%s/confirmation"),
    CAPTURE("CAPTURING", Flow.BUY, "booking-payment", "/internal/v1/payment-intents/%s/capture"),
    REFUND("REFUNDING", Flow.CANCEL_TICKETED, "booking-payment", "/internal/v1/payment-intents/%s/refunds"),
    RELEASE("RELEASING", Flow.CANCEL_HELD, "booking-flight", "/internal/v1/holds/%s/release"),
    VOID("VOIDING", Flow.BUY_IN_VAIN, "booking-payment", "/internal/v1/payment-intents/%s/void"),
    AUTHORIZE_AT_PROVIDER("AUTHORIZING", Flow.BUY, "payment-provider", "/v1/authorizations"),
    CAPTURE_AT_PROVIDER("CAPTURING", Flow.BUY, "payment-provider", "/v1/authorizations/%s/capture"),
    REFUND_AT_PROVIDER("REFUNDING", Flow.CANCEL_TICKETED, "payment-provider", "/v1/captures/%s/refunds"),
    VOID_AT_PROVIDER("VOIDING", Flow.BUY_IN_VAIN, "payment-provider", "/v1/authorizations/%s/void");

    private final String state;
    private final Flow flow;
    private final String link;
    private final String path;

    Step(String state, Flow flow, String link, String path) {
        this.state = state;
        this.flow = flow;
        this.link = link;
        this.path = path;
    }

    /** The name of the booking's state. */
    String state() {
        return state;
    }

    Flow flow() {
        return flow;
    }

    String link() {
        return link;
    }

    String caller() {
        return link.split("-")[0];
    }

    String callee() {
        return link.split("-")[1];
    }

    boolean isAtProvider() {
        return callee().equals("provider");
    }

    /** The path of the request as a regular expression, for the hold, intent or authorization of that id. */
    String path(String id) {
        return path.contains("%s") ? path.formatted(id) : path;
    }
}

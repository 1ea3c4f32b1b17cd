package io.fareline.auth.client;

/** Auth says no to a change of an API client, with the reason. */
public class Refusal extends RuntimeException {
    /** Why a change is refused. */
    public enum Reason {
        NO_SUCH_CLIENT,
        NO_SUCH_SECRET,
        CLIENT_DISABLED,
        CLIENT_MANAGED_BY_CONFIGURATION,
        SECRET_ALREADY_ISSUED,
        TWO_SECRETS_LIVE,
        SCOPE_NOT_GRANTABLE
    }

    private final Reason reason;

    public Refusal(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

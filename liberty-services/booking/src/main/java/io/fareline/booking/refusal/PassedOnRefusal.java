package io.fareline.booking.refusal;

/** Flight or payment said no and the client gets the same answer, with the code that the other service gave. */
public class PassedOnRefusal extends RuntimeException {
    private final int status;
    private final String code;

    /** @param status 400 for what the client wrote wrongly, 409 for what is no longer possible */
    public PassedOnRefusal(int status, String code, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}

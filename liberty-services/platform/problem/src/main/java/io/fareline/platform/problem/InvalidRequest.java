package io.fareline.platform.problem;

import java.util.List;

/** A request that is refused before any feature sees it, with every fault that was found. Becomes 400. */
public class InvalidRequest extends RuntimeException {
    private final transient List<FieldError> errors;

    public InvalidRequest(String detail, List<FieldError> errors) {
        super(detail);
        this.errors = List.copyOf(errors);
    }

    public static InvalidRequest field(String field, String rule) {
        return new InvalidRequest("The request breaks a rule.", List.of(new FieldError(field, rule)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}

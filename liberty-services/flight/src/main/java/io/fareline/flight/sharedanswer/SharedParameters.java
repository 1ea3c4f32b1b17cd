package io.fareline.flight.sharedanswer;

import io.fareline.platform.problem.FieldError;
import io.fareline.platform.problem.InvalidRequest;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The query of a question that caches share answers to. A parameter that means nothing, or stands there twice or empty,
 * would make one question look like many to them, so that it is refused.
 */
public class SharedParameters {
    @Context
    public UriInfo address;

    /** @throws InvalidRequest when the query has anything but each of the known parameters once */
    protected void refuseOthers() {
        var known = known();
        var faults = new ArrayList<FieldError>();
        address.getQueryParameters().forEach((name, values) -> {
            if (!known.contains(name)) faults.add(new FieldError(name, "is no parameter here"));
            else if (values.size() > 1) faults.add(new FieldError(name, "must be given once"));
            else if (values.getFirst().isEmpty()) faults.add(new FieldError(name, "must not be empty"));
        });
        if (!faults.isEmpty()) throw new InvalidRequest("The query has more than the question.", faults);
    }

    private Set<String> known() {
        return Stream.of(getClass().getFields())
                .map(field -> field.getAnnotation(QueryParam.class))
                .filter(parameter -> parameter != null)
                .map(QueryParam::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

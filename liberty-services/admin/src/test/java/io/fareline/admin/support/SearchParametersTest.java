package io.fareline.admin.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.platform.problem.InvalidRequest;
import org.junit.jupiter.api.Test;

class SearchParametersTest {
    @Test
    void oneIsAskedByAndNamed() {
        var query = new SearchParameters();
        query.email = "a@example.org";
        assertEquals("email", query.checked().by());
    }

    @Test
    void noneAndTwoAreRefused() {
        var query = new SearchParameters();
        assertThrows(InvalidRequest.class, query::checked);
        query.familyName = "LOPEZ";
        query.recordLocator = "ABC234";
        assertThrows(InvalidRequest.class, query::checked);
    }

    @Test
    void blankAndEndlessAreRefused() {
        var query = new SearchParameters();
        query.familyName = " ";
        assertThrows(InvalidRequest.class, query::checked);
        query.familyName = "x".repeat(201);
        assertThrows(InvalidRequest.class, query::checked);
        query.familyName = "x".repeat(200);
        assertEquals("familyName", query.checked().by());
    }
}

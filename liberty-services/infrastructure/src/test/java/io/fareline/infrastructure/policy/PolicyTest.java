package io.fareline.infrastructure.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a/* | a/b | true",
                "a/* | ab | false",
                "a-?????? | a-AbCd12 | true",
                "a-?????? | a-b-AbCd12 | false",
                "s3:get* | s3:GetObject | true",
                "a.b | axb | false"
            })
    void wildcardsAreReadAsAwsReadsThem(String pattern, String text, boolean covers) {
        assertEquals(covers, Statement.covers(pattern, text));
    }

    @Test
    void whatIsDeniedIsNotAllowedWhateverElseIs() {
        assertTrue(allows("{'Effect': 'Allow', 'Action': 'a:*', 'Resource': '*'}"));
        assertEquals(false, allows("""
                {'Effect': 'Allow', 'Action': 'a:*', 'Resource': '*'}, {'Effect': 'Deny', 'Action': 'a:get', 'Resource': 'x'}"""));
        assertEquals(false, allows("{'Effect': 'Allow', 'NotAction': 'a:Get', 'Resource': '*'}"));
        assertTrue(allows("{'Effect': 'Allow', 'NotAction': 'b:*', 'NotResource': 'y'}"));
    }

    @Test
    void whatIsNoPolicyIsNone() {
        for (var text : List.of("", "{", "[]", "{\"a\": 1}", "arn:aws:s3:::x"))
            assertTrue(Policy.parse(text).isEmpty());
    }

    private static boolean allows(String statements) {
        var policy = Policy.parse("{\"Statement\": [" + statements.replace('\'', '"') + "]}")
                .orElseThrow();
        return Policy.allow(List.of(policy), "a:Get", "x");
    }
}

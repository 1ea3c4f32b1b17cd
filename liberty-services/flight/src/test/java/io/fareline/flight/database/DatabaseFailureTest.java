package io.fareline.flight.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFailureTest {
    @ParameterizedTest
    @CsvSource({"08006,true", "57P01,true", "40P01,true", "53300,true", "23514,false", "42601,false", ",false"})
    void onlyWhatMayPassInvitesToTryAgain(String state, boolean mayPass) {
        assertEquals(mayPass, new DatabaseFailure(new SQLException("no", state)).mayPass());
    }

    @ParameterizedTest
    @CsvSource({"08001,true", "23505,false"})
    void theStateMayBeThatOfACause(String state, boolean mayPass) {
        var wrapped = new SQLException("outer", new SQLException("inner", state));
        assertEquals(mayPass, new DatabaseFailure(wrapped).mayPass());
    }
}

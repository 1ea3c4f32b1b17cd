package io.fareline.flight.holdqueue;

import io.fareline.flight.holdqueue.HoldSteps.Plane;
import io.fareline.flight.holdqueue.HoldSteps.Step;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Holds of nested classes over several legs, with their clock, in the real database against a model that counts plainly. */
class HoldModelIT {
    private static final int TRIES = 60;

    private static ModelDatabase database;

    @BeforeContainer
    static void migrate() throws IOException, SQLException {
        database = new ModelDatabase();
    }

    @AfterContainer
    static void stop() throws SQLException {
        database.close();
    }

    @Property(tries = TRIES)
    void theDatabaseDecidesAsTheModel(@ForAll("planes") List<Plane> planes, @ForAll("steps") List<Step> steps)
            throws SQLException {
        var history = new HoldHistory(database, planes);
        for (var step : steps) history.take(step);
    }

    @Provide
    Arbitrary<List<Plane>> planes() {
        return HoldSteps.planes();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return HoldSteps.steps();
    }
}

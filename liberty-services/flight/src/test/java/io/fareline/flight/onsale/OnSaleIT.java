package io.fareline.flight.onsale;

import static io.fareline.flight.FlightCalls.asService;
import static io.fareline.flight.FlightCalls.imported;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.FlightCalls.request;
import static io.fareline.flight.FlightCalls.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.Timetable;
import io.fareline.platform.testing.Deployments;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OnSaleIT {
    private static final String PATH = "internal/v1/timetable";
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(275);

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void aServerSaysWhatItKnowsAndHowFreshThatIs() {
        int before = json(send(asService("admin", PATH).GET())).getInt("legs");
        imported(Timetable.of("VA", DAY, DAY).flight(1, DAY, "Y66").file());
        var known = json(send(asService("admin", PATH).GET()));
        assertEquals(before + 1, known.getInt("legs"));
        assertTrue(known.getInt("routes") >= 1);
        var age = Duration.between(Instant.parse(known.getString("asOf")), Instant.now());
        assertTrue(age.compareTo(Duration.ofSeconds(5)) < 0, age.toString());
    }

    @Test
    void onlyTheStaffsServiceAsks() {
        assertEquals(403, send(asService("booking", PATH).GET()).statusCode());
        assertEquals(401, send(request(PATH).GET()).statusCode());
    }

    @Test
    void aServerIsStartedWithItsTimetable() {
        var started = send(request("health/started").GET());
        assertEquals(200, started.statusCode());
        assertTrue(started.body().contains("\"timetable\""), started.body());
    }
}

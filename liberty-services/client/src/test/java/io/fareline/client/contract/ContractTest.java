package io.fareline.client.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fareline.client.ApiProblem;
import io.fareline.client.contract.Conversation.Spoken;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The library can do what the approved contracts say, and reads all that they say. */
class ContractTest {
    private static final String FOR_THOSE_WHO_CHECK_TOKENS = "for those who check tokens, which clients do not";
    private static final Map<String, String> LEFT_OUT = Map.of(
            "auth POST /oauth/token", "the library asks for tokens itself",
            "auth GET /oauth/jwks", FOR_THOSE_WHO_CHECK_TOKENS,
            "auth GET /.well-known/oauth-authorization-server", FOR_THOSE_WHO_CHECK_TOKENS,
            "auth GET /.well-known/openid-configuration", FOR_THOSE_WHO_CHECK_TOKENS);

    private static Contracts approved;
    private static List<Spoken> calls;

    @BeforeAll
    static void talk() throws IOException, ReflectiveOperationException {
        approved = Contracts.approved();
        calls = Conversation.all(approved.operations(), Answers.WHOLE);
    }

    @Test
    void theLibraryCoversTheContracts() {
        var gaps = Gaps.between(approved, calls, LEFT_OUT);
        assertEquals(Set.of(), gaps, () -> "The library is behind the contracts:\n" + String.join("\n", gaps));
    }

    @Test
    void everyPropertyOfAProblemIsTold() {
        var told = Arrays.stream(ApiProblem.class.getMethods())
                .map(Method::getName)
                .toList();
        for (String service : List.of("auth", "flight", "booking", "payment", "admin")) {
            var names = approved.at(service, "/components/schemas/Problem/properties")
                    .fieldNames();
            var untold = new TreeSet<String>();
            names.forEachRemaining(name -> {
                if (!told.contains(name)) untold.add(name);
            });
            assertEquals(Set.of(), untold, "ApiProblem tells nothing of these");
        }
    }

    /** Servers are renewed before their clients: what they say besides must not be in the way of the rest. */
    @ParameterizedTest
    @EnumSource(Answers.class)
    void answersOfNewerAndOfTerseServersAreRead(Answers answers) throws IOException, ReflectiveOperationException {
        var spoken = Conversation.all(approved.operations(), answers);
        assertEquals(calls.size(), spoken.size());
        for (var call : spoken)
            assertEquals(call.method().getReturnType() == void.class, call.result() == null, call::toString);
    }

    @Test
    void aNewPropertyOfAnAnswerIsMissed() {
        isMissed(
                added("booking", "/components/schemas/BookingView/properties", "seatMap"),
                "booking BookingView has seatMap: add it to io.fareline.client.booking.Booking as String.");
        isMissed(
                added("flight", "/components/schemas/LegView/properties", "meal"),
                "flight LegView has meal: add it to io.fareline.client.search.Offer$Leg as String.");
        isMissed(
                added("booking", "/components/schemas/View/properties", "who"),
                "booking View has who: add it to io.fareline.client.staff.BookingCase$Attempt as String.");
    }

    @Test
    void aNewValueIsMissed() {
        isMissed(
                changed("flight", "/components/schemas/Cabin", cabin -> ((ArrayNode) cabin.path("enum")).add("SUITE")),
                "flight Cabin has the value SUITE: add it to io.fareline.client.search.Cabin.",
                "flight GET /v1/offers takes SUITE for cabin: add the value to what is sent.",
                "flight POST /v1/offer-searches takes SUITE for cabin.: add the value to what is sent.");
        isMissed(
                changed("booking", "/components/schemas/Mode", mode -> ((ArrayNode) mode.path("enum")).add("WAIT")),
                "booking POST /v1/bookings takes WAIT for mode.: add the value to what is sent.");
    }

    @Test
    void anotherKindOfValueIsNoticed() {
        var place = "/components/schemas/BookingView/properties/";
        isMissed(
                changed("booking", place + "refundable", value -> value.put("type", "string")),
                "booking BookingView.refundable is read as boolean: make it String.");
        isMissed(
                changed("booking", place + "createdAt", value -> value.putArray("examples")
                        .add("2022-03-10T12:15:50-04:00")),
                "booking BookingView.createdAt is read as Instant: make it OffsetDateTime.");
    }

    @Test
    void aPropertyThatIsGoneIsNoticed() {
        isMissed(
                changed("booking", "/components/schemas/BookingView/properties", all -> all.remove("refundable")),
                "booking BookingView has no refundable: take it out of io.fareline.client.booking.Booking.");
    }

    @Test
    void whatCanBeSaidAndIsNeverSentIsMissed() {
        isMissed(
                added("booking", "/components/schemas/PassengerRequest/properties", "title"),
                "booking POST /v1/bookings takes the property passengers.title: let a method send it.");
        isMissed(
                changed("flight", "/paths/~1v1~1offers/get", search -> search.withArray("parameters")
                        .addObject()
                        .put("in", "query")
                        .put("name", "meals")
                        .putObject("schema")
                        .put("type", "integer")),
                "flight GET /v1/offers takes the parameter meals: let a method send it.");
    }

    @Test
    void anOperationWithoutAMethodIsMissed() {
        Consumer<ObjectNode> more = paths -> paths.putObject("/v1/trains")
                .putObject("get")
                .putObject("responses")
                .putObject("204");
        isMissed(
                changed("flight", "/paths", more),
                "flight GET /v1/trains is asked for by no method of the library: add one, or leave it out in ContractTest "
                        + "with the reason.");
    }

    @Test
    void aKeyThatIsNeededAndNotSentIsMissed() {
        isMissed(
                changed("auth", "/paths/~1v1~1api-clients~1{clientId}/delete", delete -> delete.withArray("parameters")
                        .addObject()
                        .put("in", "header")
                        .put("name", "Idempotency-Key")),
                "auth DELETE /v1/api-clients/{clientId} needs an Idempotency-Key: see ApiClients.disable.",
                "auth DELETE /v1/api-clients/{clientId} cannot be sent again by another process: add a method that "
                        + "takes the key.");
    }

    @Test
    void whatIsLeftOutHasToExist() {
        var more = new HashMap<>(LEFT_OUT);
        more.put("auth GET /v1/gone", "a test");
        var gaps = Gaps.between(approved, calls, more);
        assertTrue(
                gaps.contains("auth GET /v1/gone is left out of the library, but no contract has it."), gaps::toString);
    }

    private static Contracts added(String service, String place, String property) {
        return changed(
                service, place, properties -> properties.putObject(property).put("type", "string"));
    }

    private static Contracts changed(String service, String place, Consumer<ObjectNode> change) {
        return approved.with(service, place, change);
    }

    /** Beside what is missing anyway, so that a contract that has grown fails one test and not all. */
    private static void isMissed(Contracts doctored, String... messages) {
        var gaps = new TreeSet<>(Gaps.between(doctored, calls, LEFT_OUT));
        gaps.removeAll(Gaps.between(approved, calls, LEFT_OUT));
        assertEquals(Set.of(messages), gaps);
    }
}

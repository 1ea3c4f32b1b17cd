package io.fareline.runner.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.runner.configuration.Repository.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationTableTest {
    private static final Repository REPOSITORY = Repository.here();
    private static Documented documented;
    private static final Module SERVICE = new Module(
            "shop", """
            # Name.
            #: text fixed
            fareline.service=shop
            # How many.
            #: integer 1..9
            fareline.shop.most=3
            # Where the bank answers.
            #: fareline.bank.url address deployed
            # Where the client of the bank calls.
            #: address fixed
            bank/mp-rest/url=${fareline.bank.url}
            """, "<variable name=\"fareline.shop.most\" defaultValue=\"3\"/>", Map.of("shop/Shop.java", """
                    integer("fareline.shop.most", 1, 9); text("fareline.service");
                    @RegisterRestClient(configKey = "bank")
                    """));

    @Test
    void codeAndDescriptionsAgree() {
        assertEquals(List.of(), documented().faults());
    }

    @Test
    void thePageIsWhatTheDescriptionsSay() throws IOException {
        isWritten("configuration.md", table().page());
    }

    @Test
    void theListIsWhatTheDescriptionsSay() throws IOException {
        isWritten("configuration.json", table().list());
    }

    @Test
    void theListHoldsNoSecret() {
        documented().entries().stream()
                .map(Documented.Entry::setting)
                .filter(setting -> setting.name().matches(".*(password|secret|\\.keys).*"))
                .filter(setting -> !setting.name()
                        .matches(".*(auth\\.secret|secrets\\.retention|failures\\.keys|reload|refresh).*"))
                .forEach(setting -> assertFalse(setting.fallback().isPresent(), setting.name()));
    }

    @Test
    void aServiceThatSaysWhatItReadsHasNoFault() {
        assertEquals(List.of(), faults(SERVICE));
    }

    @Test
    void whatIsReadAndNotDescribedIsAFault() {
        found(
                "fareline.shop.least is read by shop and described nowhere",
                code("integer(\"fareline.shop.least\", 1, 9);"));
        found(
                "fareline.shop.open.hours is read by shop and described nowhere",
                code("integer(\"open.hours\", 1, 9); read(\"fareline.shop.\" + name);"));
        found("SHOP_COLOUR is read by shop and described nowhere", code("System.getenv(\"SHOP_COLOUR\")"));
        found("other/mp-rest/readTimeout is read by shop and described nowhere", code("\"other/mp-rest/readTimeout\""));
        found(
                "fareline.database.host is read by shop and described nowhere",
                with(SERVICE.descriptions(), SERVICE.server() + "<p serverName=\"${fareline.database.host}\"/>"));
    }

    @Test
    void whatIsDescribedAndReadNowhereIsAFault() {
        found(
                "fareline.shop.colour is described for shop and read nowhere",
                with(SERVICE.descriptions() + "# Colour.\n#: text\nfareline.shop.colour=red\n", SERVICE.server()));
        found(
                "baker/mp-rest/url is described for shop and read nowhere",
                with(SERVICE.descriptions() + "# Baker.\n#: text\nbaker/mp-rest/url=http://b\n", SERVICE.server()));
        found(
                "io.fareline.Gone/Retry/delay is described for shop and read nowhere",
                with(SERVICE.descriptions() + "# Gone.\n#: integer 0..9\nio.fareline.Gone/Retry/delay=1\n", ""));
    }

    @Test
    void aDefaultOfTheServerThatIsNotTheDescribedOneIsAFault() {
        found(
                "fareline.shop.most has the default 4 in the server of shop, and is described with 3",
                with(SERVICE.descriptions(), "<variable name=\"fareline.shop.most\" defaultValue=\"4\"/>"));
        found(
                "fareline.shop.sum is a variable of shop and described nowhere",
                with(SERVICE.descriptions(), "<variable name=\"fareline.shop.sum\" defaultValue=\"4\"/>"));
    }

    @Test
    void aSecretWithADefaultIsAFault() {
        found(
                "fareline.shop.key is a secret and has a default",
                with(SERVICE.descriptions() + "# Key.\n#: text secret\nfareline.shop.key=x\n", SERVICE.server()));
    }

    private static Module code(String more) {
        return new Module(
                SERVICE.name(),
                SERVICE.descriptions(),
                SERVICE.server(),
                Map.of("shop/Shop.java", SERVICE.code().get("shop/Shop.java"), "shop/More.java", more));
    }

    private static Module with(String descriptions, String server) {
        return new Module(SERVICE.name(), descriptions, server, SERVICE.code());
    }

    private static void found(String fault, Module service) {
        assertTrue(faults(service).contains(fault), () -> fault + " is not among " + faults(service));
    }

    private static List<String> faults(Module service) {
        return Documented.of(List.of(), List.of(service)).faults();
    }

    private static synchronized Documented documented() {
        if (documented == null) documented = Documented.of(REPOSITORY.shared(), REPOSITORY.services());
        return documented;
    }

    private static Table table() {
        return new Table(
                documented().entries(),
                REPOSITORY.services().stream().map(Module::name).toList());
    }

    private static void isWritten(String name, String made) throws IOException {
        Path written = REPOSITORY.root().resolve("docs").resolve(name);
        if (Files.exists(written) && Files.readString(written).equals(made)) return;
        Path fresh = Files.createDirectories(REPOSITORY.root().resolve("liberty-services/runner/target"))
                .resolve(name);
        Files.writeString(fresh, made);
        throw new AssertionError(
                "docs/" + name + " is not what the settings' descriptions say. When they are right: cp "
                        + REPOSITORY.root().relativize(fresh) + " docs/" + name);
    }
}

package io.fareline.platform.service.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.service.setting.Setting.Mark;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingFileTest {
    @Test
    void aPropertyHasItsDescriptionAboveIt() {
        var setting = only("""
                # How long it waits,
                # at most.
                #: duration PT1S..PT1M deployed
                fareline.test.wait=PT2S
                """);
        assertEquals("fareline.test.wait", setting.name());
        assertEquals(Optional.of("PT2S"), setting.fallback());
        assertEquals("How long it waits, at most.", setting.meaning());
        assertEquals(Set.of(Mark.DEPLOYED), setting.marks());
        assertEquals("FARELINE_TEST_WAIT", setting.variable());
        assertFalse(setting.isRequired());
    }

    @Test
    void aPropertyWithoutDefaultIsRequiredUnlessItIsOptional() {
        assertTrue(only("# Key.\n#: fareline.test.key text secret").isRequired());
        assertFalse(only("# Key.\n#: fareline.test.key text secret optional").isRequired());
        assertFalse(
                only("# Port.\n#: fareline.test.port integer 1..9 default=7").isRequired());
    }

    @Test
    void whatTheEnvironmentAloneSaysHasItsOwnName() {
        assertEquals(
                "keystore_password",
                only("# Key.\n#: keystore_password text environment").variable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fareline.test.a=1",
                "# Meaning.\nfareline.test.a=1",
                "#: integer 1..9\nfareline.test.a=1",
                "# Meaning.\n\n#: integer 1..9\nfareline.test.a=1",
                "# Meaning.\n#: integer 1..9",
                "# Meaning.\n#: integer 1..\nfareline.test.a=1",
                "# Meaning.\n#: choice secret\nfareline.test.a=1",
                "# Meaning.\n#: integer 1..9 secrte\nfareline.test.a=1",
                "# Meaning.\n#: fareline.test.a number",
                "# Meaning.\n#: integer 1..9\n#: integer 1..9\nfareline.test.a=1",
                "nonsense"
            })
    void whatIsNotDescribedAsItMustBeIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> SettingFile.read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "integer 1..9; 1; 9; 0; 10; many; 1.5",
                "decimal 0..1; 0; 0.75; -0.1; 1.01; half; 1e3",
                "duration PT1S..PT1M; PT1S; PT60S; PT0.9S; PT61S; 60; PT",
                "boolean; true; false; TRUE; 1; yes; no",
                "choice check|start; check; start; Start; none; check|start; c",
                "list; a; a,b; a,,b; ','; a,; ,a",
                "address; http://a:1/x; https://a; a:1; /x; ftp://a; http:",
                "keys; a:QUJD; a:QUJD,b:REVG; QUJD; a:; a b:QUJD; 'a:QUJD,'",
                "json; []; {}; [}; x; '[1'; 1",
                "file; /a; /a/b; a; ./a; ../a; b/c",
                "folder; /; /tmp; /no/such/folder; tmp; /etc/hostname/x; ./no-such"
            })
    void valuesAreOfTheirKind(
            String description, String good, String alsoGood, String a, String b, String c, String d) {
        var setting = only("# Meaning.\n#: fareline.test.a " + description);
        for (String value : List.of(good, alsoGood)) assertEquals(Optional.empty(), fault(setting, value), value);
        for (String value : List.of(a, b, c, d)) {
            var fault = fault(setting, value);
            assertTrue(fault.isPresent() && fault.get().contains("'" + value + "'"), value + ": " + fault);
        }
    }

    @Test
    void aSecretIsNotShown() {
        var fault = fault(only("# Meaning.\n#: fareline.test.a keys secret"), "hidden");
        assertTrue(fault.isPresent() && !fault.get().contains("hidden"), fault::toString);
    }

    @Test
    void aMissingOneIsAFaultOnlyWhereItIsRequired() {
        var required = only("# Meaning.\n#: fareline.test.a text");
        assertEquals(Optional.of("is missing and has no default"), required.fault(_ -> Optional.empty()));
        assertEquals(Optional.of("is missing and has no default"), fault(required, "  "));
        var optional = only("# Meaning.\n#: fareline.test.a list optional");
        assertEquals(Optional.empty(), optional.fault(_ -> Optional.empty()));
    }

    @Test
    void aBoundMayBeAnotherSetting() {
        var setting = only("# Meaning.\n#: fareline.test.a integer 1..fareline.test.most");
        var values = Map.of("fareline.test.a", "5", "fareline.test.most", "4");
        var fault = setting.fault(name -> Optional.ofNullable(values.get(name)));
        assertEquals(Optional.of("must be a whole number from 1 to 4, and is '5'"), fault);
        assertTrue(setting.isDescribedBy(Kind.INTEGER, "1", "4", name -> Optional.ofNullable(values.get(name))));
        assertFalse(setting.isDescribedBy(Kind.INTEGER, "0", "4", name -> Optional.ofNullable(values.get(name))));
        assertFalse(setting.isDescribedBy(Kind.INTEGER, "1", "5", name -> Optional.ofNullable(values.get(name))));
    }

    private static Optional<String> fault(Setting setting, String value) {
        return setting.fault(name -> Optional.of(value));
    }

    private static Setting only(String text) {
        var settings = SettingFile.read(text);
        assertEquals(1, settings.size());
        return settings.getFirst();
    }
}

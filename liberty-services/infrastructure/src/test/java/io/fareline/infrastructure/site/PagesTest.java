package io.fareline.infrastructure.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.infrastructure.site.EdgeFunction.Broken;
import io.fareline.infrastructure.site.EdgeFunction.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code terraform/modules/web/pages.js}, run: an address that names no file is the one document, and a file is itself. */
class PagesTest {
    private static final Path MODULE = Path.of(System.getProperty("fareline.repository"), "terraform/modules/web");
    private static final String DOCUMENT = "/index.html";
    /** What CloudFront takes. */
    private static final int CODE_LIMIT = 10_240;

    private static final int LONGEST_ADDRESS = 8_192;

    /** By address, what S3 is asked for. */
    private static final Map<String, String> ADDRESSES = addresses();

    private static Map<String, String> addresses() {
        var all = new TreeMap<String, String>();
        for (var page : List.of(
                "",
                "/",
                "//",
                "/a",
                "/a/",
                "/bookings/ABC123/pay",
                "/bookings/ABC123/pay/",
                // A dot in a folder is no file, and neither is an encoded one, which S3 would be asked for as it is.
                "/v1.2/search",
                "/v1.2/",
                "/a.css/b",
                "/a%2ecss",
                "/../a",
                "/a/../b/",
                "/" + "a".repeat(LONGEST_ADDRESS - 1),
                "/a.b".repeat(2_000) + "/c",
                "/günstig",
                "no-slash")) all.put(page, DOCUMENT);
        for (var file : List.of(
                DOCUMENT,
                "/a.css",
                "/a/b/c.min.js",
                "/.well-known/security.txt",
                "/.hidden",
                "/ends-with-a-dot.",
                // S3 knows no folders: it has nothing of such names, and says so.
                "/..",
                "/a/..",
                "/../../etc/passwd.txt",
                "/" + "a".repeat(LONGEST_ADDRESS - 5) + ".css",
                "name.html")) all.put(file, file);
        return all;
    }

    @Test
    void eachAddressIsTheDocumentOrItsFile() throws IOException {
        assertEquals(List.of(), wrong(new EdgeFunction(code())));
    }

    @Test
    void nothingElseOfTheRequestChangesAndAQuestionIsNoPartOfTheAddress() throws IOException {
        var function = new EdgeFunction(code());
        assertEquals(
                new Request("GET", DOCUMENT, "from=a.css/b&x=.."),
                function.handle(new Request("GET", "/search", "from=a.css/b&x=..")));
        assertEquals(
                new Request("HEAD", "/a.css", "no.dot/at/all"),
                function.handle(new Request("HEAD", "/a.css", "no.dot/at/all")));
    }

    @Test
    void whatItMakesIsAFileToItself() throws IOException {
        var function = new EdgeFunction(code());
        for (var address : ADDRESSES.keySet()) {
            var once = function.handle(get(address));
            assertEquals(once, function.handle(once));
        }
    }

    /** Each is a mistake that is easily made, and none may pass. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "last.indexOf('.') < 0 -> request.uri.indexOf('.') < 0",
                "last.indexOf('.') < 0 -> last.indexOf('.') <= 0",
                "last.indexOf('.') < 0 -> last === ''",
                "last.indexOf('.') < 0 -> true",
                "last.indexOf('.') < 0 -> false",
                "lastIndexOf('/') + 1 -> indexOf('/') + 1",
                "'/index.html' -> 'index.html'",
                "'/index.html' -> request.uri + '/index.html'",
            })
    void aSpoiltFunctionIsFound(String sound, String spoilt) throws IOException {
        assertTrue(code().contains(sound), "It is no longer written as this test knows it: " + sound);
        assertFalse(wrong(new EdgeFunction(code().replace(sound, spoilt))).isEmpty(), spoilt);
    }

    @Test
    void whatDoesNotEndInARequestIsFound() {
        var request = get("/");
        assertBroken("there is no handler", "var x = 1;", request);
        assertBroken("it returns no request", "function handler(event) { }", request);
        assertBroken("it does not end", "function handler(event) { while (true) { } }", request);
        assertBroken("java", "function handler(event) { return java.lang.System.getenv(); }", request);
        assertBroken("uri", "function handler(event) { return event.nowhere.uri; }", request);
        assertBroken("", "function handler(event) { return", request);
    }

    @Test
    void itIsTheFunctionThatTheModuleGivesToCloudFrontAndShortEnough() throws IOException {
        var site = Files.readString(MODULE.resolve("site.tf"));
        assertTrue(site.contains("file(\"${path.module}/pages.js\")"), "The module gives another file");
        assertTrue(code().getBytes(StandardCharsets.UTF_8).length <= CODE_LIMIT, "CloudFront takes 10 KB");
    }

    private static void assertBroken(String reason, String code, Request request) {
        var broken = assertThrows(Broken.class, () -> new EdgeFunction(code).handle(request));
        assertTrue(broken.getMessage().contains(reason), broken.getMessage());
    }

    private static List<String> wrong(EdgeFunction function) {
        var wrong = new ArrayList<String>();
        ADDRESSES.forEach((address, meant) -> {
            var asked = function.handle(get(address)).uri();
            if (!asked.equals(meant)) wrong.add(brief(address) + " is " + brief(asked) + " and not " + brief(meant));
        });
        return wrong;
    }

    private static String brief(String address) {
        return address.length() > 60 ? address.substring(0, 60) + "..." : address;
    }

    private static Request get(String address) {
        return new Request("GET", address, "");
    }

    private static String code() throws IOException {
        return Files.readString(MODULE.resolve("pages.js"));
    }
}

package io.fareline.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;

/** An administrator signs in to the Liberty Admin Center as a browser would, on HTTPS with the laptop's own certificate. */
class AdminCenterJourney {
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .sslContext(trustingTheLaptop())
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI center = Sandbox.url("admin.center");

    @Test
    void theAdministratorSeesTheServer() throws Exception {
        assertEquals(302, signIn(Sandbox.value("admin.center.password")).statusCode());
        var page = get("/adminCenter/");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("toolbox"), "no toolbox on the page after signing in");
        var configuration = get("/ibm/api/config/dataSource");
        assertEquals(200, configuration.statusCode(), configuration.body());
        assertTrue(configuration.body().contains("jdbc/fareline"), configuration.body());
        assertTrue(
                !configuration.body().contains("\"password\":\"")
                        || configuration.body().contains("***"),
                configuration.body());
    }

    @Test
    void aWrongPasswordOpensNothing() throws Exception {
        signIn("wrong");
        assertNotEquals(200, get("/ibm/api/config/dataSource").statusCode());
    }

    @Test
    void theApiTokenOfAnOperatorOpensNothingHere() throws Exception {
        var request = HttpRequest.newBuilder(center.resolve("/ibm/api/config/dataSource"))
                .header("Authorization", Client.of("operator").bearer())
                .build();
        assertNotEquals(
                200, browser.send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
    }

    private HttpResponse<String> signIn(String password) throws IOException, InterruptedException {
        get("/adminCenter/login.jsp");
        var form = "j_username=" + encoded(Sandbox.value("admin.center.user")) + "&j_password=" + encoded(password)
                + "&X-CSRF-Token=" + encoded(csrfToken());
        var request = HttpRequest.newBuilder(center.resolve("/adminCenter/j_security_check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String csrfToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("csrfToken"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(center.resolve(path))
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The laptop's certificate is its own and only reached on the loopback address, which is checked instead. */
    private static SSLContext trustingTheLaptop() {
        var host = Sandbox.url("admin.center").getHost();
        if (!host.equals("127.0.0.1") && !host.equals("localhost"))
            throw new IllegalStateException("Only a laptop's certificate is taken on trust, not that of " + host + ".");
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TakenOnTrust()}, new SecureRandom());
            return context;
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class TakenOnTrust extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}

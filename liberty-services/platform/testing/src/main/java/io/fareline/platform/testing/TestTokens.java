package io.fareline.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands in for auth: publishes a key set, signs access tokens as auth does, and gives a service its own token for the
 * client-credentials grant. It also makes the tokens that a service must refuse.
 */
public final class TestTokens implements AutoCloseable {
    private static final int KEY_BITS = 2048;
    private final HttpServer server;
    private final String issuer;
    private final AtomicInteger keySetReads = new AtomicInteger();
    private final Semaphore keySetAnswers = new Semaphore(Integer.MAX_VALUE);

    /** The first one signs. */
    private final List<RSAKey> keys = new CopyOnWriteArrayList<>();

    private volatile RSAKey strangersKey;

    private TestTokens(HttpServer server, String issuer, RSAKey key) throws JOSEException {
        this.server = server;
        this.issuer = issuer;
        signBy(key);
    }

    /**
     * Signs with a key that somebody else publishes: that of a running auth, whose tokens it can then make and forge.
     *
     * @param privateKeySet JSON, as auth is given it; the first key signs
     */
    public static TestTokens of(String privateKeySet, String issuer) {
        try {
            return new TestTokens(
                    null,
                    issuer,
                    JWKSet.parse(privateKeySet).getKeys().getFirst().toRSAKey());
        } catch (ParseException e) {
            throw new IllegalArgumentException("This is no key set", e);
        } catch (JOSEException e) {
            throw new IllegalStateException("No RSA keys in this Java", e);
        }
    }

    /** Starts the issuer on a free port of 127.0.0.1. */
    public static TestTokens start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = "http://127.0.0.1:" + server.getAddress().getPort();
            var tokens = new TestTokens(server, issuer, newKey("test-1"));
            // A thread for each request, as those for the key set may have to wait.
            server.setExecutor(Thread::startVirtualThread);
            server.createContext("/oauth/jwks", tokens::keySet);
            server.createContext("/oauth/token", tokens::serviceToken);
            server.start();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the test issuer", e);
        } catch (JOSEException e) {
            throw new IllegalStateException("No RSA keys in this Java", e);
        }
    }

    private void signBy(RSAKey key) throws JOSEException {
        strangersKey = newKey(key.getKeyID());
        keys.addFirst(key);
    }

    private static RSAKey newKey(String id) throws JOSEException {
        return new RSAKeyGenerator(KEY_BITS)
                .keyID(id)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .generate();
    }

    /** Base URL of the stand-in: the tokens' issuer, and what a service is given as {@code fareline.auth.url}. */
    public String issuer() {
        return issuer;
    }

    public URI jwksUri() {
        return URI.create(issuer() + "/oauth/jwks");
    }

    /** A token of client {@code test-client} for audience {@code fareline}, ten minutes long, without any scope. */
    public TestToken token() {
        return new TestToken(this);
    }

    /** How often anybody has fetched the key set. */
    public int keySetReads() {
        return keySetReads.get();
    }

    /** From now on a new key signs; what the former ones have signed stays good. */
    public void rotate() {
        try {
            signBy(newKey("test-" + (keys.size() + 1)));
        } catch (JOSEException e) {
            throw new IllegalStateException("No RSA keys in this Java", e);
        }
    }

    /** So many more requests for the key set are answered. All others hang until they may be, too. */
    public void answerKeySet(int times) {
        keySetAnswers.drainPermits();
        keySetAnswers.release(times);
    }

    RSAKey key() {
        return keys.getFirst();
    }

    RSAKey strangersKey() {
        return strangersKey;
    }

    private void keySet(HttpExchange exchange) throws IOException {
        keySetReads.incrementAndGet();
        keySetAnswers.acquireUninterruptibly();
        answer(exchange, 200, new JWKSet(List.copyOf(keys)).toString(true));
    }

    private void serviceToken(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null || !authorization.startsWith("Basic ")) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        var credentials = new String(
                Base64.getDecoder().decode(authorization.substring("Basic ".length())), StandardCharsets.UTF_8);
        var client = credentials.substring(0, Math.max(0, credentials.indexOf(':')));
        var token =
                token().client(client).audience("internal").scopes("internal").text();
        answer(
                exchange,
                200,
                "{\"access_token\":\"" + token
                        + "\",\"token_type\":\"Bearer\",\"expires_in\":600,\"scope\":\"internal\"}");
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }
}

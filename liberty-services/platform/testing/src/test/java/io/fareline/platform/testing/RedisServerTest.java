package io.fareline.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisServerTest {
    @TempDir
    Path folder;

    @Test
    void nobodyReadsWithoutThePassword() throws IOException {
        try (var redis = new RedisServer(RedisSettings.at(folder, Ports.free(), "secret")).start()) {
            assertTrue(say(redis, "GET a").startsWith("-NOAUTH"));
            assertTrue(say(redis, "AUTH guess").startsWith("-WRONGPASS"));
            assertTrue(say(redis, "AUTH secret").startsWith("+OK"));
        }
    }

    @Test
    void aDurableServerKeepsItsValuesOverAStop() throws IOException {
        var settings = RedisSettings.at(folder, Ports.free(), "secret").durable();
        try (var redis = new RedisServer(settings).start()) {
            say(redis, "AUTH secret\r\nSET a 1\r\nQUIT");
        }
        try (var redis = new RedisServer(settings).start()) {
            assertEquals("+OK\r\n$1\r\n1\r\n+OK\r\n", say(redis, "AUTH secret\r\nGET a\r\nQUIT"));
        }
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var redis = new RedisServer(RedisSettings.at(folder, taken.getLocalPort(), "secret"));
            var failure = assertThrows(ServerFailure.class, redis::start);
            assertTrue(failure.getMessage().contains(Integer.toString(taken.getLocalPort())));
        }
    }

    private static String say(RedisServer redis, String commands) throws IOException {
        var port = Integer.parseInt(redis.address().substring(redis.address().lastIndexOf(':') + 1));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(2000);
            socket.getOutputStream().write((commands + "\r\nQUIT\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

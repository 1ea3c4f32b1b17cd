package io.fareline.platform.database;

import java.io.IOException;
import java.sql.SQLException;

/** A role of the database and its password, which only ever travel together. The text form holds no password. */
public record Login(String user, String password) {
    public static final String USER = "fareline.database.user";
    public static final String PASSWORD = "fareline.database.password";

    /** PostgreSQL's state for a login that it does not accept. */
    private static final String NOT_A_LOGIN = "28000";

    /** What the folder says now. @throws SQLException where it does not say both */
    public static Login in(SecretFolder folder) throws SQLException {
        try {
            var texts = folder.read(USER, PASSWORD);
            return new Login(present(texts.get(USER), USER, folder), present(texts.get(PASSWORD), PASSWORD, folder));
        } catch (IOException unreadable) {
            throw new SQLException("The login cannot be read: " + unreadable.getMessage(), NOT_A_LOGIN, unreadable);
        }
    }

    private static String present(String text, String name, SecretFolder folder) throws SQLException {
        if (text == null || text.isEmpty())
            throw new SQLException("Setting " + name + " is missing from the secrets in " + folder + ".", NOT_A_LOGIN);
        return text;
    }

    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}

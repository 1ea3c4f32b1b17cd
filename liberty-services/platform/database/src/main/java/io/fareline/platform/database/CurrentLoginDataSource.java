package io.fareline.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The driver's data source, but each new connection logs in as the folder of secrets says at that moment. So a role is
 * exchanged for another while the server runs: two login roles alternate, and both are valid in between.
 */
public class CurrentLoginDataSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;
    private static final String REFUSED_LOGIN = "28";

    private String secretsFolder;

    /** Set by the server, as the other properties of the data source. */
    public void setSecretsFolder(String folder) {
        secretsFolder = folder;
    }

    public String getSecretsFolder() {
        return secretsFolder;
    }

    @Override
    public String getDescription() {
        return "PostgreSQL with the login that the secrets name";
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (secretsFolder == null || secretsFolder.isBlank())
            throw new SQLException("The data source is not told where the secrets are: secretsFolder is missing.");
        var folder = new SecretFolder(Path.of(secretsFolder));
        Login login = Login.in(folder);
        try {
            return getConnection(login.user(), login.password());
        } catch (SQLException refused) {
            // Exchanged between reading and logging in: the new login is as good as any other.
            Login now = Login.in(folder);
            if (!isRefusal(refused) || now.equals(login)) throw refused;
            return getConnection(now.user(), now.password());
        }
    }

    private static boolean isRefusal(SQLException failed) {
        return failed.getSQLState() != null && failed.getSQLState().startsWith(REFUSED_LOGIN);
    }
}

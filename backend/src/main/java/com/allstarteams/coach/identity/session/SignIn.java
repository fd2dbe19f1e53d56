package com.allstarteams.coach.identity.session;

import com.allstarteams.coach.identity.Account;
import com.allstarteams.coach.identity.store.JdbcAccounts;
import com.allstarteams.coach.identity.store.JdbcAccounts.Credentials;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks a user name and password. An unknown name costs the same hash as a wrong password. */
@Component
public class SignIn {

    private final JdbcAccounts accounts;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    SignIn(JdbcAccounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.nobodysHash = passwords.encode("nobody");
    }

    /** The account when both fit; empty otherwise, without saying which did not. */
    public Optional<Account> signIn(String username, String password) {
        Optional<Credentials> credentials = accounts.findCredentials(username);
        String hash = credentials.map(Credentials::passwordHash).orElse(nobodysHash);
        boolean fits = passwords.matches(password, hash);
        if (!fits || credentials.isEmpty()) {
            return Optional.empty();
        }
        accounts.recordLogin(credentials.get().member());
        return accounts.findActive(credentials.get().member());
    }
}

package com.allstarteams.coach.platform.web;

import com.allstarteams.coach.platform.store.DatabaseProbe;
import com.allstarteams.coach.platform.store.DatabaseProbe.DatabaseState;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Up or down for everybody; the database's state for administrators. */
@RestController
@RequestMapping(path = "/api/coaching", produces = MediaType.APPLICATION_JSON_VALUE)
class HealthController {

    private final DatabaseProbe database;

    HealthController(DatabaseProbe database) {
        this.database = database;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        return database.isUp()
                ? ResponseEntity.ok(Map.of("status", "up"))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("status", "down"));
    }

    @GetMapping("/db/status")
    DatabaseReply databaseStatus() {
        return new DatabaseReply(true, database.read());
    }

    /** The database's state. */
    record DatabaseReply(boolean success, DatabaseState data) {}
}

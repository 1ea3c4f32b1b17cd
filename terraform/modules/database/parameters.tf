locals {
  family = "aurora-postgresql${split(".", var.engine_version)[0]}"

  # "at a restart": the server reads it only then.
  at_restart = {
    max_connections = tostring(var.max_connections)
    # Counts by statement, without values. Aurora's own default besides, said so that a copy has it too.
    shared_preload_libraries = "pg_stat_statements"
  }

  at_once = {
    "rds.force_ssl" = "1"
    # A new password is kept as its verifier, never as MD5.
    password_encryption = "scram-sha-256"

    # Nothing that a traveller has told us, and no password, may get into a log: no statements but slow ones, these without
    # their values, errors without the row that was refused (DETAIL) and without their statement.
    log_statement                     = "none"
    log_min_duration_statement        = "1000"
    log_parameter_max_length          = "0"
    log_parameter_max_length_on_error = "0"
    log_error_verbosity               = "terse"
    log_min_error_statement           = "panic"
    log_lock_waits                    = "1"
    log_connections                   = "1"
    # ALTER ROLE ... PASSWORD is a utility statement; its text would be kept.
    "pg_stat_statements.track"         = "top"
    "pg_stat_statements.track_utility" = "0"

    # Services say 30 s for themselves (server.xml). This is for who says nothing: Flyway holds its lock in an idle transaction
    # for as long as a migration runs, and its Job ends after 30 minutes.
    idle_in_transaction_session_timeout = "1800000"
  }

  parameters = merge(
    { for name, value in local.at_restart : name => { value = value, apply = "pending-reboot" } },
    { for name, value in local.at_once : name => { value = value, apply = "immediate" } },
  )
}

resource "aws_rds_cluster_parameter_group" "this" {
  name        = var.name
  description = "For the whole cluster, and for a copy that is restored beside it"
  family      = local.family

  dynamic "parameter" {
    for_each = local.parameters

    content {
      name         = parameter.key
      value        = parameter.value.value
      apply_method = parameter.value.apply
    }
  }
}

# An instance's own default would be a formula by its memory; the number stands in both, so that neither can win.
resource "aws_db_parameter_group" "this" {
  name        = var.name
  description = "For each instance"
  family      = local.family

  parameter {
    name         = "max_connections"
    value        = tostring(var.max_connections)
    apply_method = "pending-reboot"
  }
}

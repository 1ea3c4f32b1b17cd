environment = "prod-recovery"
account_id  = "333333333333"
region      = "eu-west-1"

foundation_state = {
  bucket = "fareline-state-333333333333-eu-west-1"
  key    = "foundation.tfstate"
  region = "eu-west-1"
}
cluster_state = {
  bucket = "fareline-state-333333333333-eu-west-1"
  key    = "cluster.tfstate"
  region = "eu-west-1"
}

# Prod's machine and number of connections, so that it can carry all at once; the others are added when it leads
# (data-leading.tfvars).
database = {
  engine_version        = "17.5"
  instance_class        = "db.r7g.xlarge"
  instances             = 1
  max_connections       = 1500
  volume_gib            = 500
  backup_retention_days = 35
}

# It follows prod's, which must be there first.
global_database = {
  identifier     = "fareline"
  role           = "secondary"
  primary_region = "eu-central-1"
}

# None until it leads: a new Redis is filled from the outboxes. Then data-leading.tfvars, and the services' secrets (decision 0035).
cache = null

# Prod's are replicated into this region by prod.
secret_sets    = []
secret_keepers = ["fareline-platform-administrator"]

# Prod's, for the day on which the services' secrets are this region's own. Changed by delivery/propose-rotation together with prod's.
package_bucket   = "fareline-packages-444444444444-eu-west-1"
rotation_package = "0000000000000000000000000000000000000000000000000000000000000000"

log_retention_days = 400

# What data.tfvars says, with prod's number of instances and prod's Redis: for the hour in which this region begins to lead
# (docs/runbooks/lose-the-region.md). Nobody plans it on other days.
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

database = {
  engine_version        = "17.5"
  instance_class        = "db.r7g.xlarge"
  instances             = 3
  max_connections       = 1500
  volume_gib            = 500
  backup_retention_days = 35
}

# Who leads is changed by the failover and not by Terraform, which would make the global database anew.
global_database = {
  identifier     = "fareline"
  role           = "secondary"
  primary_region = "eu-central-1"
}

# Empty, and filled from the outboxes.
cache = {
  engine_version          = "7.1"
  node_type               = "cache.r7g.large"
  shards                  = 2
  replicas                = 2
  snapshot_retention_days = 7
}

# Prod's replicas, which the failover has made secrets of their own; imported later, when this region stays (decision 0035).
secret_sets    = []
secret_keepers = ["fareline-platform-administrator"]

# As in data.tfvars, and changed together with it.
package_bucket   = "fareline-packages-444444444444-eu-west-1"
rotation_package = "0000000000000000000000000000000000000000000000000000000000000000"

log_retention_days = 400

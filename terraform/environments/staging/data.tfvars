environment = "staging"
account_id  = "222222222222"
region      = "eu-central-1"

foundation_state = {
  bucket = "fareline-state-222222222222"
  key    = "foundation.tfstate"
  region = "eu-central-1"
}
cluster_state = {
  bucket = "fareline-state-222222222222"
  key    = "cluster.tfstate"
  region = "eu-central-1"
}

# max_connections is fareline.io/database-connections of the overlay: less than half of the 1800 that AWS would give to 16 GiB, so that
# the rest is cache, as in production. Two instances, in two zones.
database = {
  engine_version        = "17.5"
  instance_class        = "db.r7g.large"
  instances             = 2
  max_connections       = 700
  volume_gib            = 100
  backup_retention_days = 14
}

# Production's shape, on smaller machines.
cache = {
  engine_version          = "7.1"
  node_type               = "cache.t4g.medium"
  shards                  = 2
  replicas                = 1
  snapshot_retention_days = 3
}

secret_sets    = ["services", "platform", "sandbox-provider"]
secret_keepers = ["fareline-platform-administrator"]

# The function that rotates. Its package is changed by delivery/propose-rotation alone; zeros: none yet.
package_bucket   = "fareline-packages-444444444444"
rotation_package = "0000000000000000000000000000000000000000000000000000000000000000"

log_retention_days = 90

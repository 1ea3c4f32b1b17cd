environment = "prod"
account_id  = "333333333333"
region      = "eu-central-1"

foundation_state = {
  bucket = "fareline-state-333333333333"
  key    = "foundation.tfstate"
  region = "eu-central-1"
}
cluster_state = {
  bucket = "fareline-state-333333333333"
  key    = "cluster.tfstate"
  region = "eu-central-1"
}

# max_connections is fareline.io/database-connections of the overlay: less than half of the 3600 that AWS would give to 32 GiB. With
# 16 GiB they would just go in, and leave no cache. One instance a zone: two are left when one is gone.
database = {
  engine_version        = "17.5"
  instance_class        = "db.r7g.xlarge"
  instances             = 3
  max_connections       = 1500
  volume_gib            = 500
  backup_retention_days = 35
}

# A copy in the other region, of which at most five minutes may be missing.
global_database = {
  identifier     = "fareline"
  role           = "primary"
  primary_region = "eu-central-1"
}

# Two shards, so that losing a master stops half of the streams for a moment and not all; a replica in each other zone.
cache = {
  engine_version          = "7.1"
  node_type               = "cache.r7g.large"
  shards                  = 2
  replicas                = 2
  snapshot_retention_days = 7
}

secret_sets    = ["services", "platform"]
secret_keepers = ["fareline-platform-administrator"]

# Under the key that the foundation has made there.
secret_replica = {
  region = "eu-west-1"
  key    = "alias/fareline-secrets"
}

# The function that rotates. Its package is changed by delivery/propose-rotation alone; zeros: none yet.
package_bucket   = "fareline-packages-444444444444"
rotation_package = "0000000000000000000000000000000000000000000000000000000000000000"

log_retention_days = 400

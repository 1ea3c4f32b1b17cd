environment = "delivery"
account_id  = "444444444444"
region      = "eu-central-1"

foundation_state = {
  bucket = "fareline-state-444444444444"
  key    = "foundation.tfstate"
  region = "eu-central-1"
}
cluster_state = {
  bucket = "fareline-state-444444444444"
  key    = "cluster.tfstate"
  region = "eu-central-1"
}

# Jenkins and Atlantis keep what they know on volumes of the cluster: neither a database nor Redis.
secret_sets    = ["platform"]
secret_keepers = ["fareline-platform-administrator"]

delivery_secrets = {
  # Where Jenkins commits the digests, and where Atlantis reads and answers pull requests.
  "fareline/jenkins/git"      = "fareline-jenkins-secrets"
  "fareline/atlantis/git"     = "fareline-atlantis-secrets"
  "fareline/atlantis/webhook" = "fareline-atlantis-secrets"
}

log_retention_days = 90

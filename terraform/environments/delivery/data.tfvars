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
  # Who people are to Jenkins, what it reads, and where it commits digests; where Atlantis reads and answers pull requests.
  "fareline/jenkins/oidc"     = "fareline-jenkins-secrets"
  "fareline/jenkins/git-read" = "fareline-jenkins-secrets"
  "fareline/jenkins/git-push" = "fareline-jenkins-secrets"
  "fareline/atlantis/git"     = "fareline-atlantis-secrets"
  "fareline/atlantis/webhook" = "fareline-atlantis-secrets"
}

log_retention_days = 90

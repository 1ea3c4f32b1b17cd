# No resources. The last run of a test applies this to the same state, where what has prevent_destroy is then no longer in the
# configuration and may go. It names the providers that those resources are of.
terraform {
  required_version = "~> 1.11"

  required_providers {
    aws = {
      source                = "hashicorp/aws"
      version               = "5.100.0"
      configuration_aliases = [aws, aws.recovery]
    }
  }
}

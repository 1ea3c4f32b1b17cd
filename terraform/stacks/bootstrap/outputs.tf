output "state_bucket" {
  description = "Bucket of all stacks' state"
  value       = module.state.name
}

output "state_key_alias" {
  description = "Key of the state, as backends name it"
  value       = module.state_key.alias
}

output "terraform_role_arns" {
  description = "Roles that Atlantis takes: plan and apply; none in a recovery region, where home's serve"
  value       = { for name, role in aws_iam_role.terraform : name => role.arn }
}

output "github_push_role_arn" {
  description = "Role that a workflow takes to push images; null where none are pushed"
  value       = one([for role in aws_iam_role.github_push : role.arn])
}
